using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>A line of a list, which is so or not.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Value">What the fact is when the line is so; unknown where a number is to be said with it.</param>
/// <param name="Says">The line, after "the person ..."; <c>{value}</c> stands for the number.</param>
public sealed record ScreenItem(int Number, Fact Fact, FactValue Value, LocalText Says);
