package import Model
package import Process

extension ProjectState {
  /// The attendance of the last review of the gate, else of the project, in the roles people had then.
  ///
  /// The absent are left out; a conflict of interest is kept, since it is to be asked about again.
  package func rememberedAttendance(for gate: Code<Gate>) -> [Attendance] {
    let open = Set(sites.compactMap(\.review))
    let submitted = Dictionary(
      project.transitions.filter { $0.event == .submit }.compactMap { transition in
        transition.review.map { ($0, transition.at) }
      }, uniquingKeysWith: max)
    let attended = project.reviews.filter { review in
      !open.contains(review.id) && review.archived == nil && review.attendance.contains(where: \.came)
    }
    let latest = attended.max { left, right in
      let (a, b) = (submitted[left.id], submitted[right.id])
      // A review of the gate itself comes before any other, however long ago it was.
      if (left.gate == gate) != (right.gate == gate) { return right.gate == gate }
      return (a?.seconds ?? 0, left.id) < (b?.seconds ?? 0, right.id)
    }
    return latest?.attendance.filter(\.came) ?? []
  }
}

extension Attendance {
  fileprivate var came: Bool { !absent && archived == nil }
}
