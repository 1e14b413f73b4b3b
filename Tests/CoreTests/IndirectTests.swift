import Model
import Testing

@Test func `a copy is the same until one of both changes, and the other keeps what it held`() {
  let one = Indirect(["a"])
  var other = one
  #expect(other.isCopy(of: one))
  other.value.append("b")
  #expect(!other.isCopy(of: one))
  #expect(one.value == ["a"])
  #expect(other.value == ["a", "b"])
  // Equal is not the same.
  #expect(!Indirect(["a"]).isCopy(of: one))
}

@Test func `what is asked for is made once and then kept`() {
  let lazy = Lazy<Int>()
  var made = 0
  for _ in 0..<3 {
    let value = lazy {
      made += 1
      return 7
    }
    #expect(value == 7)
  }
  #expect(made == 1)
}
