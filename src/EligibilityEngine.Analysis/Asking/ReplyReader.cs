using System.Globalization;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>Reads what a person replies to a question about a fact.</summary>
internal static class ReplyReader
{
    /// <summary>The value as it is written in a case file, or the mistake in the reply.</summary>
    public static (string? Value, Diagnostic? Mistake) Read(Fact fact, string reply)
    {
        var (code, mistake) = FactValues.Parse(fact, Written(fact, reply.Trim()), null);
        return code is { } c ? (fact.Write(FactValue.Of(c)), null) : (null, mistake!.OfCase());
    }

    /// <summary>People shorten yes and no, number the choices from 1, and do not care for capitals.</summary>
    private static string Written(Fact fact, string reply) => fact.Type switch
    {
        FactType.YesNo => reply.ToLowerInvariant() switch
        {
            "y" => "yes",
            "n" => "no",
            var word => word,
        },
        FactType.Choice => ByNumber(fact, reply) ?? fact.Values.FirstOrDefault(v => string.Equals(v.Id, reply, StringComparison.OrdinalIgnoreCase))?.Id ?? reply,
        _ => reply,
    };

    /// <summary>The value at a place in the list, unless a value is named so.</summary>
    private static string? ByNumber(Fact fact, string reply) =>
        int.TryParse(reply, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= fact.Values.Length && !fact.Values.Any(v => v.Id == reply)
            ? fact.Values[number - 1].Id
            : null;
}
