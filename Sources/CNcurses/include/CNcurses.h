#pragma once

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <curses.h>
#include <stdbool.h>
#include <wchar.h>

// Only what Swift cannot say itself: the globals stdscr and COLORS, the cast macros, and what may run in a
// signal handler.

static inline int screen_rows(void) { return getmaxy(stdscr); }
static inline int screen_columns(void) { return getmaxx(stdscr); }
static inline int screen_colors(void) { return COLORS; }
/// The next refresh trusts nothing that is on the terminal.
static inline void screen_distrust(void) { clearok(curscr, TRUE); }

static inline attr_t attribute_plain(void) { return A_NORMAL; }
static inline attr_t attribute_bold(void) { return A_BOLD; }
static inline attr_t attribute_dim(void) { return A_DIM; }
static inline attr_t attribute_reverse(void) { return A_REVERSE; }
static inline attr_t attribute_underline(void) { return A_UNDERLINE; }

/// Takes the locale's letters, and C.UTF-8 where the locale that is asked for is UTF-8 but not installed.
void letters_from_locale(void);
bool letters_are_utf8(void);
/// The columns a letter takes by the locale's table, which the library follows; -1 for what is no letter.
int letter_columns(wchar_t letter);

/// What the terminal's description says under that name, such as the bytes of a key; NULL where it says nothing.
const char *terminal_capability(const char *name);

/// Why there is no screen.
enum screen_fault {
  SCREEN_OPENED,
  SCREEN_NOT_A_TERMINAL,
  SCREEN_UNNAMED,
  SCREEN_UNKNOWN,
  SCREEN_WITHOUT_CURSOR,
};

/// Takes the terminal over, with its signals; never ends the program, as initscr does.
enum screen_fault screen_open(bool mouse);
/// Gives the terminal back for a while, to an editor or to the shell.
void screen_leave(void);
/// Takes the terminal again; `fresh` says that its modes are now those the shell wants back.
void screen_return(bool fresh);
/// Gives the terminal and the signals back for good.
void screen_close(void);
/// The terminal's size as the kernel has it, which resize_term is then given.
void screen_fit(void);

/// What happened since it was last asked.
struct happenings {
  /// The signal that asks the program to end; stays.
  int ended;
  bool stop_asked, continued, resized;
};
struct happenings screen_happenings(void);
/// What becomes readable when something happens.
int screen_alarm(void);
void screen_hush_alarm(void);
/// Stops the whole job as Ctrl-Z does, and returns when it goes on.
void screen_stop_job(void);
/// Ends by the signal itself, so that whoever started the program sees what ended it.
_Noreturn void end_by_signal(int number);
