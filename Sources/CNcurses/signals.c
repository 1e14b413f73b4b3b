#define _GNU_SOURCE
#include "CNcurses.h"
#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/// These first let the program end in order, with its draft saved.
static const int orderly[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
/// These end it where it stands; only the terminal is given back.
static const int fatal[] = {
    SIGABRT, SIGALRM,   SIGBUS, SIGFPE, SIGILL,  SIGIO,   SIGPROF, SIGPWR,  SIGSEGV,
    SIGSYS,  SIGSTKFLT, SIGTRAP, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU,
};
/// A closed terminal sends several signals at once; only one that comes later than this is impatience.
static const long patience_seconds = 1;

#define COUNT(list) (sizeof list / sizeof *list)

static volatile sig_atomic_t ended, stop_asked, continued, resized;
static struct timespec ended_at;
static int alarm_in = -1, alarm_out = -1;
static struct sigaction before[NSIG];
static bool taken[NSIG];
/// A stack overflow leaves no stack for its handler.
static char spare_stack[64 * 1024];

static void ring(void) {
  int error = errno;
  if (write(alarm_in, "", 1) < 0) errno = error;
}

static void end_at_once(int number) {
  restore_at_once();
  signal(number, SIG_DFL);
  raise(number);
}

static void ask_to_end(int number) {
  if (screen_is_lent && (number == SIGINT || number == SIGQUIT)) return;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  if (!ended) {
    ended_at = now;
    ended = number;
  } else if (now.tv_sec - ended_at.tv_sec > patience_seconds) {
    end_at_once(number);
  }
  ring();
}

static void note_stop(int number) {
  (void)number;
  stop_asked = 1;
  ring();
}

static void note_continued(int number) {
  (void)number;
  continued = 1;
  ring();
}

static void note_resized(int number) {
  (void)number;
  resized = 1;
  ring();
}

/// In place of SIG_IGN, which the programs we start would inherit.
static void ignore(int number) { (void)number; }

static void take(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  if (!taken[number] && sigaction(number, NULL, &before[number]) != 0) return;
  // What nohup or the shell has switched off stays off.
  if (before[number].sa_handler == SIG_IGN && handler == ask_to_end) return;
  taken[number] = sigaction(number, &action, NULL) == 0;
}

void signals_take(void) {
  if (alarm_out < 0) {
    int ends[2];
    if (pipe(ends) == 0) {
      alarm_out = ends[0];
      alarm_in = ends[1];
      for (size_t i = 0; i < COUNT(ends); i++) {
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
      }
    }
  }
  sigaltstack(&(stack_t){.ss_sp = spare_stack, .ss_size = sizeof spare_stack}, NULL);
  for (size_t i = 0; i < COUNT(orderly); i++) take(orderly[i], ask_to_end, SA_NODEFER | SA_RESTART);
  for (size_t i = 0; i < COUNT(fatal); i++) take(fatal[i], end_at_once, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
  take(SIGPIPE, ignore, SA_RESTART);
  take(SIGXFSZ, ignore, SA_RESTART);
  take(SIGWINCH, note_resized, SA_RESTART);
  take(SIGCONT, note_continued, SA_RESTART);
  take(SIGTSTP, note_stop, SA_RESTART);
}

void signals_give_back(void) {
  for (int number = 1; number < NSIG; number++) {
    if (taken[number]) sigaction(number, &before[number], NULL);
    taken[number] = false;
  }
}

void stop_signal_is_ours(bool ours) {
  if (before[SIGTSTP].sa_handler == SIG_IGN) return;
  struct sigaction action = {.sa_handler = ours ? note_stop : SIG_DFL, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
  // Whoever takes the terminal again draws everything anyway.
  continued = 0;
}

struct happenings screen_happenings(void) {
  struct happenings happened = {
      .ended = ended, .stop_asked = stop_asked, .continued = continued, .resized = resized};
  if (happened.stop_asked) stop_asked = 0;
  if (happened.continued) continued = 0;
  if (happened.resized) resized = 0;
  return happened;
}

int screen_alarm(void) { return alarm_out; }

void screen_hush_alarm(void) {
  char rung[64];
  while (read(alarm_out, rung, sizeof rung) > 0) continue;
}

void screen_stop_job(void) {
  screen_leave();
  kill(0, SIGTSTP);
  screen_return(true);
}

void end_by_signal(int number) {
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
  _exit(128 + number);
}
