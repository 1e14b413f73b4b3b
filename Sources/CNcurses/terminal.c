#define _GNU_SOURCE
#include "CNcurses.h"
#include "private.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

static bool understands_paste, wants_mouse;

void letters_from_locale(void) {
  // Only the letters: a decimal comma from the locale would find its way into files.
  if (setlocale(LC_CTYPE, "")) return;
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *name = getenv(names[i]);
    if (!name || !*name) continue;
    if (strcasestr(name, "utf-8") || strcasestr(name, "utf8")) setlocale(LC_CTYPE, "C.UTF-8");
    return;
  }
}

bool letters_are_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int letter_columns(wchar_t letter) { return wcwidth(letter); }

const char *terminal_capability(const char *name) {
  // The library says (char *)-1 for a name that is no string.
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

static void paste_in_brackets(bool on) {
  if (understands_paste) putp(on ? "\033[?2004h" : "\033[?2004l");
}

static void begin(void) {
  screen_is_ours = 1;
  words_hold();
}

static void end(void) {
  paste_in_brackets(false);
  endwin();
  screen_is_ours = 0;
  words_release();
}

static void end_at_exit(void) {
  if (screen_is_ours) end();
}

enum screen_fault screen_open(bool mouse) {
  struct termios modes;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &modes) != 0) {
    return SCREEN_NOT_A_TERMINAL;
  }
  const char *name = getenv("TERM");
  if (!name || !*name) return SCREEN_UNNAMED;
  int found = 0;
  if (setupterm(name, STDOUT_FILENO, &found) != OK) return found == 1 ? SCREEN_WITHOUT_CURSOR : SCREEN_UNKNOWN;
  if (!terminal_capability("cup")) return SCREEN_WITHOUT_CURSOR;
  const char *alternate = terminal_capability("smcup");
  understands_paste = alternate && strstr(alternate, "?1049h");
  wants_mouse = mouse;

  restoring_prepare(&modes);
  signals_take();
  begin();
  if (!newterm(NULL, stdout, stdin)) {
    screen_is_ours = 0;
    words_release();
    signals_give_back();
    return SCREEN_UNKNOWN;
  }
  // We change no colour, and putting all of them back would undo what the user's shell has set.
  orig_colors = NULL;
  static bool registered = false;
  if (!registered) atexit(end_at_exit);
  registered = true;
  raw();
  noecho();
  nonl();
  typeahead(-1);
  intrflush(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  keypad(stdscr, TRUE);
  if (wants_mouse) screen_report_mouse(true);
  paste_in_brackets(true);
  screen_fit();
  return SCREEN_OPENED;
}

void screen_leave(void) {
  stop_signal_is_ours(false);
  screen_is_lent = 1;
  end();
}

void screen_return(bool fresh) {
  struct termios modes;
  if (fresh && tcgetattr(STDIN_FILENO, &modes) == 0 && (modes.c_lflag & ICANON)) {
    restoring_remember_modes(&modes);
    def_shell_mode();
  }
  begin();
  screen_is_lent = 0;
  stop_signal_is_ours(true);
  screen_distrust();
  refresh();
  paste_in_brackets(true);
  screen_fit();
}

void screen_close(void) {
  if (screen_is_ours) end();
  signals_give_back();
}

void screen_fit(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (size.ws_row == screen_rows() && size.ws_col == screen_columns()) return;
  resize_term(size.ws_row, size.ws_col);
  screen_distrust();
}
