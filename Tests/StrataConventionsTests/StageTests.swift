import Strata
import StrataConventions
import Testing

struct StageTests {
    private let stages = Stage.allCases.map(\.rawValue)

    @Test("Every stage is read from its name", arguments: Stage.allCases)
    func reads(stage: Stage) throws { #expect(try Stage(parsing: stage.rawValue) == stage) }

    @Test("No stage is an error, never a silent one", arguments: [nil, ""])
    func missing(text: String?) {
        #expect(throws: StageError.missing(stages: stages)) { try Stage(parsing: text) }
        #expect(
            StageError.missing(stages: stages).description
                == "no stage was given; allowed are: dev, test, staging, prod, sandbox. Say one, for example --stage dev"
        )
    }

    @Test("An unknown stage says which there are", arguments: ["orga", "unknown", "DEV", "prod "])
    func unknown(text: String) {
        #expect(throws: StageError.unknown(text, stages: stages)) { try Stage(parsing: text) }
        #expect(
            StageError.unknown(text, stages: stages).description
                == "'\(text)' is no stage; allowed are: dev, test, staging, prod, sandbox")
    }

    @Test("The message lists what the reading accepts, all of it and nothing else")
    func listIsTrue() throws {
        let error = #expect(throws: StageError.self) { try Stage(parsing: "x") }
        let listed = try #require(error?.description.split(separator: ": ").last).split(separator: ", ").map(
            String.init)
        for name in listed { _ = try Stage(parsing: name) }
        #expect(listed == stages)
    }
}
