using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine;

/// <summary>One mistake of the author of a rulebook, a case or a scenario, told in the author's words.</summary>
[JsonConverter(typeof(DiagnosticConverter))]
public sealed record Diagnostic
{
    internal Diagnostic(string code, Severity severity, TextPlace? place, Words message, Words? hint)
    {
        Code = code;
        Severity = severity;
        Place = place;
        Said = message;
        Advised = LookAlike.Beside(hint, message);
    }

    /// <summary>The stable code, such as <c>EE2001</c>; a code is never used for another mistake.</summary>
    public string Code { get; }

    /// <summary>Error or warning.</summary>
    public Severity Severity { get; }

    /// <summary>Where it is; null when the mistake has no place in a text (a value given by a program).</summary>
    public TextPlace? Place { get; }

    /// <summary>What is wrong: one sentence, lower case, without a full stop; the author's own text in backticks. In English, unless <see cref="In"/> says otherwise.</summary>
    public string Message => Said.In(Language);

    /// <summary>What to do about it, or null. Where the message quotes a name with a character that only looks like one of a name, it is named here.</summary>
    public string? Hint => Advised?.In(Language);

    /// <summary>Other places that belong to the mistake, each with a word on why.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>The language in which it is told; null for English.</summary>
    internal string? Language { get; private init; }

    internal Words Said { get; }

    internal Words? Advised { get; }

    /// <summary>The same mistake, told in another language.</summary>
    /// <param name="language">A code such as <c>ru</c>. What the engine does not speak, and null, is English.</param>
    public Diagnostic In(string? language) => this with { Language = language, Related = [.. Related.Select(r => r.In(language))] };

    /// <summary>The diagnostic in one line: <c>path:line:column: error EE2001: message</c>.</summary>
    public override string ToString() =>
        (Place is null ? "" : Place + ": ") + Mistake.Phrase(Severity == Severity.Error ? "ErrorOf" : "WarningOf", ("code", Code), ("message", Said)).In(Language);
}
