import CloudFormation

// Reads what libFuzzer makes up. Whatever it is, it must give an error or a document, and a document must read the same
// when it was written in either format.

/// Ends the process, which libFuzzer takes for a finding and keeps the input of.
func fail(_ reason: String) -> Never { fatalError(reason) }

func check(_ value: TemplateValue, _ bytes: [UInt8], _ format: TemplateFormat) {
    do {
        let document = try TemplateReader.readValue(bytes, file: "written", format: format)
        if document.value != value { fail("\(format.rawValue) reads back as another value") }
    } catch {
        fail("what was written as \(format.rawValue) cannot be read: \(error)")
    }
}

/// What libFuzzer calls ([guide](https://llvm.org/docs/LibFuzzer.html#fuzz-target)).
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    for format in [TemplateFormat.json, .yaml] {
        guard let document = try? TemplateReader.readValue(bytes, file: "fuzz", format: format) else { continue }
        document.value.visit { _, path in
            if document.range(of: path) == nil { fail("\(path) stands nowhere") }
            return true
        }
        check(document.value, JSONWriter.bytes(document.value), .json)
        guard let yaml = try? YAMLWriter.bytes(document.value) else { fail("cannot be written as YAML") }
        check(document.value, yaml, .yaml)
    }
    return 0
}
