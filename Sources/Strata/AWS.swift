/// The namespace of CloudFormation's resource types: `AWS::SQS::Queue` is `AWS.SQS.Queue`.
///
/// Each service module (`StrataSQS`, …) adds its own part.
public enum AWS {}

/// The namespace of `Alexa::…` resource types.
public enum Alexa {}

/// The namespace of `AMZN::…` resource types.
public enum AMZN {}
