#pragma once

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// Shared by the screen and its signals, which may come at any moment.

extern volatile sig_atomic_t screen_is_ours;
/// True while an editor or the like has the terminal, whose Ctrl-C is not meant for us.
extern volatile sig_atomic_t screen_is_lent;

/// Prepares what the handlers need: no handler can ask the terminal's description or allocate.
void restoring_prepare(const struct termios *modes, bool mouse);
/// Asks for the mouse and for brackets around what is pasted, of which the library knows nothing.
void greet_further(void);
/// Gives the terminal back, also from within a signal handler.
void restore_at_once(void);
/// Takes the terminal again after it was given back.
void take_again(bool fresh);

void signals_take(void);
void signals_give_back(void);
void stop_signal_is_ours(bool ours);

/// Keeps aside what is said on stderr while the screen is up, where it would be painted over and lost.
void words_hold(void);
void words_release(void);
