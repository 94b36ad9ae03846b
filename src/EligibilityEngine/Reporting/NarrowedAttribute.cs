namespace EligibilityEngine.Reporting;

/// <summary>What a field of a contract is, beyond its type.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NarrowedAttribute : Attribute
{
    /// <summary>The pattern of a text.</summary>
    public string? Pattern { get; init; }

    /// <summary>The least number, or the least length of a list.</summary>
    public int Least { get; init; }
}
