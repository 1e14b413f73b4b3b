#define _GNU_SOURCE
#include "CNcurses.h"
#include "private.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>

volatile sig_atomic_t screen_is_ours, screen_is_lent;

/// Bytes that are put together while there is time, and sent at any moment.
struct bytes {
  size_t count;
  char text[512];
};
static struct bytes welcome, further, farewell;
static struct bytes *collected;
static struct termios modes_of_the_shell, modes_of_ours;
/// The real stderr, and what stands in for it while the screen is up.
static int real_stderr = -1, held_words = -1;

static int collect(int byte) {
  // The rests that old terminals need between their sequences come as zero bytes.
  if (byte != 0 && collected->count < sizeof collected->text) collected->text[collected->count++] = (char)byte;
  return byte;
}

static void add(struct bytes *bytes, const char *text) {
  collected = bytes;
  if (text) tputs(text, 1, collect);
}

void restoring_prepare(const struct termios *modes, bool mouse) {
  modes_of_the_shell = *modes;
  welcome.count = further.count = farewell.count = 0;
  const char *alternate = terminal_capability("smcup");
  // Whoever has xterm's alternate screen has its mouse and its brackets around what is pasted.
  bool like_xterm = alternate && strstr(alternate, "?1049h");
  if (like_xterm) {
    add(&further, mouse ? "\033[?1000h\033[?1006h\033[?2004h" : "\033[?2004h");
    add(&farewell, mouse ? "\033[?1006l\033[?1000l\033[?2004l" : "\033[?2004l");
  }
  add(&welcome, alternate);
  add(&welcome, terminal_capability("smkx"));
  const char *names[] = {"sgr0", "op", "rmkx", "cnorm"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) add(&farewell, terminal_capability(names[i]));
  const char *end = terminal_capability("rmcup");
  add(&farewell, end ? end : tiparm(terminal_capability("cup"), tigetnum("lines") - 1, 0));
  if (!end) add(&farewell, "\r\n");
}

static void write_whole(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void greet_further(void) {
  tcgetattr(STDIN_FILENO, &modes_of_ours);
  write_whole(STDOUT_FILENO, further.text, further.count);
}

void take_again(bool fresh) {
  struct termios modes;
  // What was set at the shell meanwhile is what it wants back.
  if (fresh && tcgetattr(STDIN_FILENO, &modes) == 0 && (modes.c_lflag & ICANON)) modes_of_the_shell = modes;
  screen_is_ours = 1;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes_of_ours);
  write_whole(STDOUT_FILENO, welcome.text, welcome.count);
  write_whole(STDOUT_FILENO, further.text, further.count);
}

void words_hold(void) {
  // Whoever sends stderr elsewhere gets it there at once.
  if (real_stderr >= 0 || !isatty(STDERR_FILENO)) return;
  if (held_words < 0) held_words = memfd_create("words", MFD_CLOEXEC);
  if (held_words < 0) return;
  real_stderr = dup(STDERR_FILENO);
  if (real_stderr < 0) return;
  dup2(held_words, STDERR_FILENO);
}

/// Says what was held, with what could steer the terminal taken out; fit for a signal handler.
static void say_held_words(void) {
  char part[256];
  off_t place = 0;
  unsigned char last = 0;
  for (;;) {
    ssize_t count = pread(held_words, part, sizeof part, place);
    if (count <= 0) break;
    for (ssize_t i = 0; i < count; i++) {
      unsigned char byte = (unsigned char)part[i];
      bool steers = byte < 0x20 ? byte != '\n' && byte != '\t' : byte == 0x7F;
      // The second half of a control in UTF-8.
      if (last == 0xC2 && byte >= 0x80 && byte < 0xA0) steers = true;
      if (steers) part[i] = '?';
      last = byte;
    }
    write_whole(real_stderr, part, (size_t)count);
    place += count;
  }
}

void words_release(void) {
  if (real_stderr < 0) return;
  say_held_words();
  if (ftruncate(held_words, 0) == 0) lseek(held_words, 0, SEEK_SET);
  dup2(real_stderr, STDERR_FILENO);
  close(real_stderr);
  real_stderr = -1;
}

void restore_at_once(void) {
  if (!screen_is_ours) return;
  screen_is_ours = 0;
  // Another job may have the terminal by now; its modes are not ours to change.
  pid_t owner = tcgetpgrp(STDIN_FILENO);
  if (owner > 0 && owner != getpgrp()) return;
  sigset_t background, before;
  sigemptyset(&background);
  sigaddset(&background, SIGTTOU);
  sigprocmask(SIG_BLOCK, &background, &before);
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_of_the_shell);
  sigprocmask(SIG_SETMASK, &before, NULL);
  write_whole(STDOUT_FILENO, farewell.text, farewell.count);
  if (real_stderr >= 0) say_held_words();
}
