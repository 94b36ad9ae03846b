using Microsoft.CodeAnalysis;

namespace EligibilityEngine.Generators.Reading;

/// <summary>The codes of what is wrong with a rulebook or its class, with their rules.</summary>
internal static class SlipCodes
{
    public const string NoYaml = "EE6001";
    public const string NoRulebook = "EE6002";
    public const string Twice = "EE6003";
    public const string Lacking = "EE6004";
    public const string Alike = "EE6005";
    public const string NotPartial = "EE6006";

    private static readonly DiagnosticDescriptor[] Rules =
    [
        Rule(NoYaml, "A file is no YAML"),
        Rule(NoRulebook, "There is no rulebook in the folder that an attribute names"),
        Rule(Twice, "A name is declared twice"),
        Rule(Lacking, "A fact, question or reading lacks what its type needs"),
        Rule(Alike, "Two names are one name in C#"),
        Rule(NotPartial, "A class with the attribute is not partial"),
    ];

    public static Diagnostic ToDiagnostic(this Slip slip) => Diagnostic.Create(Array.Find(Rules, r => r.Id == slip.Code)!, slip.Place.ToLocation(), slip.Message);

    private static DiagnosticDescriptor Rule(string code, string title) => new(code, title, "{0}", "EligibilityEngine", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
