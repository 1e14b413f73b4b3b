#include "ReferenceData.h"

/* #embed is C23; the compiler knows it in every version of C. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* A file is embedded in two places: its bytes here, its path in the list below. */
#define BYTES(name) static const unsigned char name[] =

BYTES(epis) {
#embed "frameworks/epis.json"
};
BYTES(qif) {
#embed "frameworks/qif.json"
};
BYTES(ai_qif) {
#embed "frameworks/ai_qif.json"
};
BYTES(nirn) {
#embed "frameworks/nirn.json"
};
BYTES(salient) {
#embed "frameworks/salient.json"
};
BYTES(perspectives) {
#embed "catalogue/perspectives.json"
};
BYTES(concepts) {
#embed "catalogue/concepts.json"
};
BYTES(categories) {
#embed "catalogue/categories.json"
};
BYTES(factors) {
#embed "catalogue/factors.json"
};
BYTES(barriers) {
#embed "catalogue/barriers.json"
};
BYTES(strategies) {
#embed "catalogue/strategies.json"
};
BYTES(clusters) {
#embed "catalogue/clusters.json"
};
BYTES(matching) {
#embed "catalogue/matching.json"
};
BYTES(duties) {
#embed "catalogue/duties.json"
};
BYTES(measures) {
#embed "catalogue/measures.json"
};
BYTES(terms) {
#embed "catalogue/terms.json"
};
BYTES(references) {
#embed "catalogue/references.json"
};
BYTES(story_first) {
#embed "demo/first.story"
};

static const ReferenceFile files[] = {
#define FILE(path, name) {path, name, sizeof name}
    FILE("frameworks/epis.json", epis),
    FILE("frameworks/qif.json", qif),
    FILE("frameworks/ai_qif.json", ai_qif),
    FILE("frameworks/nirn.json", nirn),
    FILE("frameworks/salient.json", salient),
    FILE("catalogue/perspectives.json", perspectives),
    FILE("catalogue/concepts.json", concepts),
    FILE("catalogue/categories.json", categories),
    FILE("catalogue/factors.json", factors),
    FILE("catalogue/barriers.json", barriers),
    FILE("catalogue/strategies.json", strategies),
    FILE("catalogue/clusters.json", clusters),
    FILE("catalogue/matching.json", matching),
    FILE("catalogue/duties.json", duties),
    FILE("catalogue/measures.json", measures),
    FILE("catalogue/terms.json", terms),
    FILE("catalogue/references.json", references),
    FILE("demo/first.story", story_first),
};

size_t reference_file_count(void) { return sizeof files / sizeof files[0]; }

ReferenceFile reference_file(size_t index) {
  if (index >= reference_file_count()) {
    return (ReferenceFile){0, 0, 0};
  }
  return files[index];
}
