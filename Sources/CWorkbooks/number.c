#include "CWorkbooks.h"

#include <stdio.h>

void write_number(double number, char into[NUMBER_ROOM]) {
  // The locale's decimal comma is never taken: only its letters are.
  snprintf(into, NUMBER_ROOM, "%.15g", number);
}
