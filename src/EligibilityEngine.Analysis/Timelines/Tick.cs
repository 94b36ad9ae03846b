namespace EligibilityEngine.Analysis.Timelines;

/// <summary>A mark of an axis.</summary>
/// <param name="Day">The day that it stands for.</param>
/// <param name="Label">What is written beside it.</param>
internal readonly record struct Tick(DateOnly Day, string Label);
