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

/// False where the terminal does not know.
static bool terminal_size(struct winsize *size) {
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, size) == 0 && size->ws_row != 0 && size->ws_col != 0;
}

static void end_at_exit(void) { restore_at_once(); }

enum screen_fault screen_open(bool mouse) {
  struct termios modes;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &modes) != 0) {
    return SCREEN_NOT_A_TERMINAL;
  }
  const char *name = getenv("TERM");
  if (!name || !*name) return SCREEN_UNNAMED;
  // Where the terminal tells its size, LINES and COLUMNS of a script must not say another.
  struct winsize size;
  if (terminal_size(&size)) {
    unsetenv("LINES");
    unsetenv("COLUMNS");
  }
  int found = 0;
  if (setupterm(name, STDOUT_FILENO, &found) != OK) return found == 1 ? SCREEN_WITHOUT_CURSOR : SCREEN_UNKNOWN;
  if (!terminal_capability("cup")) return SCREEN_WITHOUT_CURSOR;

  restoring_prepare(&modes, mouse);
  signals_take();
  screen_is_ours = 1;
  if (!newterm(NULL, stdout, stdin)) {
    screen_is_ours = 0;
    signals_give_back();
    return SCREEN_UNKNOWN;
  }
  words_hold();
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
  refresh();
  greet_further();
  screen_fit();
  return SCREEN_OPENED;
}

void screen_leave(void) {
  stop_signal_is_ours(false);
  screen_is_lent = 1;
  restore_at_once();
  words_release();
}

void screen_return(bool fresh) {
  words_hold();
  take_again(fresh);
  screen_is_lent = 0;
  stop_signal_is_ours(true);
  // The library missed that the cursor was shown meanwhile.
  curs_set(1);
  screen_distrust();
  screen_fit();
}

void screen_close(void) {
  restore_at_once();
  words_release();
  signals_give_back();
}

void screen_fit(void) {
  struct winsize size;
  if (!terminal_size(&size)) return;
  if (size.ws_row == screen_rows() && size.ws_col == screen_columns()) return;
  resize_term(size.ws_row, size.ws_col);
  screen_distrust();
}
