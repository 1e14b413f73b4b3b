internal import Changes
internal import Model
internal import Process

/// The conflicts, where people said different things without knowing of each other, that somebody has to choose in.
extension ProjectState {
  var toChoose: [Todo] {
    let open = project.conflicts.filter { $0.archived == nil }
    if open.isEmpty { return [] }
    var reference = Reference()
    reference.frameworks = [framework]
    reference.catalogue = catalogue
    // History would only tell who and when, which the conflict screen shows.
    let telling = ConflictFormatter(project, [], Names(project: project, reference: reference))
    return open.map { conflict in
      let told = telling.conflictDetail(conflict)
      return Todo(
        kind: .conflict, title: Phrase("Välj: ", "Choose: ") + told.title, when: Phrase(""),
        why: told.sides.indices.map { told.excerpt($0, 24) }.joined(Phrase(" eller ", " or ")), who: nil,
        place: conflict.id.text, late: nil, day: told.sides.compactMap(\.on).min())
    }
  }
}
