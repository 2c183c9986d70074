/// Facts on every CloudFormation resource type.
public enum ResourceRegistry {}
