/// A group of fields that are one word of one person, such as a judgement with its day and its reason.
///
/// They merge together: whoever's leader stands brings the followers along.
package struct FieldGroup: Sendable {
  package let leader: String
  package let followers: [String]

  package init(_ leader: String, with followers: [String]) {
    self.leader = leader
    self.followers = followers
  }
}
