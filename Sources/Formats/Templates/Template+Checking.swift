package import Model
internal import Reports

extension Template {
  /// The faults of the template: keys that no tree of the shape has, and partials that cannot be used.
  ///
  /// Sections are checked whether or not a project happens to need them.
  package func faults(
    for shape: ReportShape, with partials: [String: TemplateFile]
  ) -> [TemplateFault] {
    var checker = TemplateChecker(partials: partials)
    checker.check(parts, of: file, in: [shape])
    return checker.faults
  }
}

/// A checker that finds the faults of a template without rendering it.
private struct TemplateChecker {
  private var partials: Partials
  var faults: [TemplateFault] = []
  private var taken: [String] = []

  init(partials: [String: TemplateFile]) {
    self.partials = Partials(partials)
  }

  private mutating func find(_ fault: TemplateFault) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  mutating func check(_ parts: [Template.Part], of file: String, in context: [ReportShape]) {
    for part in parts {
      do throws(TemplateFault) {
        switch part {
        case .text: break
        case .variable(let key, let place):
          switch try context.find(key, file, place) {
          case .text, .markup: break
          case .flag, .list, .object: throw TemplateFault.notText(key, file, place)
          }
        case .section(let key, let inverted, let inner, let place):
          let shape = try context.find(key, file, place)
          let below = if case .list(let element) = shape { element } else { shape }
          check(inner, of: file, in: inverted ? context : context + [below])
        case .partial(let name, let indent, let place):
          if taken.contains(where: { $0.same(as: name) }) { throw TemplateFault.endless(name, file, place) }
          let partial = try partials.template(name, indent: indent, calledFrom: file, place)
          taken.append(name)
          check(partial.parts, of: partial.file, in: context)
          taken.removeLast()
        }
      } catch { find(error) }
    }
  }
}

extension [ReportShape] {
  fileprivate func find(
    _ key: Template.Key, _ file: String, _ place: Template.Place
  ) throws(TemplateFault) -> ReportShape {
    guard let first = key.steps.first else { return last ?? .text }
    guard var shape = nearest(first) else {
      throw TemplateFault.unknown(key, at: first, among: flatMap(\.keys).map(\.name), file, place)
    }
    for step in key.steps.dropFirst() {
      guard let below = shape[step] else {
        throw TemplateFault.unknown(key, at: step, among: shape.keys.map(\.name), file, place)
      }
      shape = below
    }
    return shape
  }

  private func nearest(_ name: String) -> ReportShape? {
    for index in indices.reversed() {
      if let shape = self[index][name] { return shape }
    }
    return nil
  }
}

extension Templates {
  /// The faults of all pages, of which each is for a project or for the portfolio.
  package var faults: [TemplateFault] {
    var faults: [TemplateFault] = []
    for (file, format) in pages {
      do throws(TemplateFault) {
        let page = try Template(file)
        let found = [ReportShape(of: ProjectStatus.self), ReportShape(of: PortfolioStatus.self)].map {
          shape in
          page.faults(for: shape.with(words: self), with: partials(format))
        }
        if found.allSatisfy({ !$0.isEmpty }) {
          faults += found[file.name.utf8.starts(with: "portfolio.".utf8) ? 1 : 0]
        }
      } catch { faults.append(error) }
    }
    var unused: [TemplateFault] = []
    for format in ReportFormat.allCases {
      for partial in partials(format).values.sorted(by: { $0.name < $1.name }) {
        do throws(TemplateFault) {
          _ = try Template(partial)
        } catch { unused.append(error) }
      }
    }
    return (faults + unused).reduce(into: []) { all, fault in if !all.contains(fault) { all.append(fault) } }
  }
}

extension ReportShape {
  func with(words templates: Templates) -> ReportShape {
    .object(keys + [Key("words", Phrase("fasta ord", "words that stand"), templates.wordsShape)])
  }
}
