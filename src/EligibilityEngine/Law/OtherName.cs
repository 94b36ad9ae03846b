using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>Another word for a fact, for a value of one, or for an answer: what people look for it by. It says nothing of the law, and cases are not written with it.</summary>
/// <param name="Word">The word, as it is written.</param>
/// <param name="Of">The fact, or the question.</param>
/// <param name="Value">The value, or the answer; null for the fact itself.</param>
internal sealed record OtherName(string Word, string Of, string? Value = null)
{
    /// <summary>What is meant, as it is written in words: <c>full-time-student</c>, <c>protected-work=teacher</c>.</summary>
    public string Meant => Value is null ? Of : $"{Of}={Value}";

    /// <summary>Whether somebody may have meant it by a text: without regard to capitals, and to what parts the words.</summary>
    public bool Is(string text) => Plain(text) == Plain(Word);

    /// <summary>The values that may be meant by a text.</summary>
    public static ImmutableArray<string> ValuesMeant(ImmutableArray<OtherName> names, string text) => [.. names.Where(n => n.Value is not null && n.Is(text)).Select(n => n.Value!).Distinct()];

    private static string Plain(string text) => text.Trim().Replace(' ', '-').Replace('_', '-').ToUpperInvariant();
}
