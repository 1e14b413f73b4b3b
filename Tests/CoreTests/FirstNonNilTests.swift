import Model
import Testing

@Test(arguments: [[1], [nil, 2], [nil, nil, 3, 4], [nil], []] as [[Int?]])
func `The first result is asked for once, up to it`(results: [Int?]) {
  var asked = 0
  let found = results.indices.firstNonNil { index in
    asked += 1
    // What was there a moment ago is not there when it is asked for again.
    return asked == index + 1 ? results[index] : nil
  }
  #expect(found == results.compactMap(\.self).first)
  #expect(asked == (results.firstIndex { $0 != nil }.map { $0 + 1 } ?? results.count))
}
