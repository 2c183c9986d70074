public import Strata
public import StrataKit

// The label says how values are compared: above, atLeast, below, atMost.
extension Alarm {
    /// Alarms when values are above a threshold.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - source: What it watches: a metric, or an expression of some.
    ///   - threshold: What a value must be above: a number in the metric's unit, or an amount such as `.minutes(5)`.
    ///   - datapoints: How many periods must be so.
    ///   - periods: Out of how many of the latest; `nil` for as many as `datapoints`, all in a row.
    ///   - missingData: What becomes of periods without value; `.missing` is what CloudWatch does by itself.
    ///   - alarmTopics: The topics that are told of an alarm, at most 5; ``notify(_:file:line:)`` adds one.
    ///   - okTopics: The topics that are told when it is over, at most 5; ``notifyWhenOK(_:file:line:)`` adds one.
    ///   - description: What it is about, at most 1,024 characters: whoever is told reads it.
    ///   - name: The physical name, at most 255 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, _ source: some MetricConvertible, above threshold: AlarmThreshold,
        datapoints: Int = 1, outOf periods: Int? = nil, missingData: MissingData = .missing,
        notify alarmTopics: any TopicReference..., notifyWhenOK okTopics: any TopicReference...,
        description: StringValue? = nil, name: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        self.init(
            scope.declare(Self.self, id, file, line), source.metricExpression, .above, threshold,
            Options(
                datapoints: datapoints, periods: periods, missingData: missingData, alarmTopics: alarmTopics,
                okTopics: okTopics, description: description, name: name))
    }

    /// Alarms when values reach a threshold, or go beyond it.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - source: What it watches: a metric, or an expression of some.
    ///   - threshold: What a value must reach: a number in the metric's unit, or an amount such as `.minutes(5)`.
    ///   - datapoints: How many periods must be so.
    ///   - periods: Out of how many of the latest; `nil` for as many as `datapoints`, all in a row.
    ///   - missingData: What becomes of periods without value; `.missing` is what CloudWatch does by itself.
    ///   - alarmTopics: The topics that are told of an alarm, at most 5; ``notify(_:file:line:)`` adds one.
    ///   - okTopics: The topics that are told when it is over, at most 5; ``notifyWhenOK(_:file:line:)`` adds one.
    ///   - description: What it is about, at most 1,024 characters: whoever is told reads it.
    ///   - name: The physical name, at most 255 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, _ source: some MetricConvertible, atLeast threshold: AlarmThreshold,
        datapoints: Int = 1, outOf periods: Int? = nil, missingData: MissingData = .missing,
        notify alarmTopics: any TopicReference..., notifyWhenOK okTopics: any TopicReference...,
        description: StringValue? = nil, name: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        self.init(
            scope.declare(Self.self, id, file, line), source.metricExpression, .atLeast, threshold,
            Options(
                datapoints: datapoints, periods: periods, missingData: missingData, alarmTopics: alarmTopics,
                okTopics: okTopics, description: description, name: name))
    }

    /// Alarms when values are below a threshold.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - source: What it watches: a metric, or an expression of some.
    ///   - threshold: What a value must be below: a number in the metric's unit, or an amount such as `.minutes(5)`.
    ///   - datapoints: How many periods must be so.
    ///   - periods: Out of how many of the latest; `nil` for as many as `datapoints`, all in a row.
    ///   - missingData: What becomes of periods without value; `.missing` is what CloudWatch does by itself.
    ///   - alarmTopics: The topics that are told of an alarm, at most 5; ``notify(_:file:line:)`` adds one.
    ///   - okTopics: The topics that are told when it is over, at most 5; ``notifyWhenOK(_:file:line:)`` adds one.
    ///   - description: What it is about, at most 1,024 characters: whoever is told reads it.
    ///   - name: The physical name, at most 255 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, _ source: some MetricConvertible, below threshold: AlarmThreshold,
        datapoints: Int = 1, outOf periods: Int? = nil, missingData: MissingData = .missing,
        notify alarmTopics: any TopicReference..., notifyWhenOK okTopics: any TopicReference...,
        description: StringValue? = nil, name: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        self.init(
            scope.declare(Self.self, id, file, line), source.metricExpression, .below, threshold,
            Options(
                datapoints: datapoints, periods: periods, missingData: missingData, alarmTopics: alarmTopics,
                okTopics: okTopics, description: description, name: name))
    }

    /// Alarms when values go down to a threshold, or below it.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - source: What it watches: a metric, or an expression of some.
    ///   - threshold: What a value must go down to: a number in the metric's unit, or an amount such as `.minutes(5)`.
    ///   - datapoints: How many periods must be so.
    ///   - periods: Out of how many of the latest; `nil` for as many as `datapoints`, all in a row.
    ///   - missingData: What becomes of periods without value; `.missing` is what CloudWatch does by itself.
    ///   - alarmTopics: The topics that are told of an alarm, at most 5; ``notify(_:file:line:)`` adds one.
    ///   - okTopics: The topics that are told when it is over, at most 5; ``notifyWhenOK(_:file:line:)`` adds one.
    ///   - description: What it is about, at most 1,024 characters: whoever is told reads it.
    ///   - name: The physical name, at most 255 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, _ source: some MetricConvertible, atMost threshold: AlarmThreshold,
        datapoints: Int = 1, outOf periods: Int? = nil, missingData: MissingData = .missing,
        notify alarmTopics: any TopicReference..., notifyWhenOK okTopics: any TopicReference...,
        description: StringValue? = nil, name: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        self.init(
            scope.declare(Self.self, id, file, line), source.metricExpression, .atMost, threshold,
            Options(
                datapoints: datapoints, periods: periods, missingData: missingData, alarmTopics: alarmTopics,
                okTopics: okTopics, description: description, name: name))
    }
}
