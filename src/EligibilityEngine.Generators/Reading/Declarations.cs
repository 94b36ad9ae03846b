namespace EligibilityEngine.Generators.Reading;

/// <summary>Finds what the sections of a file declare, and what is wrong with it.</summary>
internal sealed class Declarations(List<Slip> slips)
{
    /// <summary>The sections that are looked into.</summary>
    public static readonly HashSet<string> Sections = ["rulebook", "title", "facts", "groups", "readings", "questions", "parameters"];

    private static readonly HashSet<string> DerivationsOfDays = ["day", "earliest-of", "latest-of"];

    private static readonly Dictionary<string, Kind> Kinds = new()
    {
        ["yes-no"] = Kind.YesNo,
        ["number"] = Kind.Number,
        ["date"] = Kind.Date,
        ["choice"] = Kind.Choice,
        ["several"] = Kind.Several,
    };

    public IEnumerable<Declared> Of(IReadOnlyDictionary<string, Node> sections) =>
        Of(sections, "facts", "fact", Fact)
            .Concat(Of(sections, "groups", "group", (_, name) => Kind.Number))
            .Concat(Of(sections, "readings", "reading", (_, _) => Kind.Choice, "alternatives", "is"))
            .Concat(Of(sections, "questions", "question", (node, _) => node["answers"] is null ? Kind.AmountQuestion : Kind.ChoiceQuestion, "answers", "answer"))
            .Concat(Of(sections, "parameters", "parameter", (_, _) => Kind.AmountQuestion));

    private IEnumerable<Declared> Of(
        IReadOnlyDictionary<string, Node> sections, string section, string key, Func<Node, Node, Kind?> kindOf, string values = "values", string value = "value")
    {
        foreach (var node in sections.TryGetValue(section, out var listed) ? listed.Items : [])
        {
            if (node[key] is not { Text: { Length: > 0 } name } written)
            {
                slips.Add(new Slip(SlipCodes.Lacking, $"an entry of `{section}` has its name under `{key}`", node.Place));
            }
            else if (kindOf(node, written) is { } kind)
            {
                var declared = new Declared(
                    name, kind, node["title"]?.Words ?? node["ask"]?.Words ?? name.Replace('-', ' '), (node["when-true"] ?? node["says"] ?? node["ask"])?.Words, new(Values(node[values], value)), written.Place);
                if (declared.HasValues && declared.Values.Count == 0)
                {
                    slips.Add(new Slip(SlipCodes.Lacking, $"`{name}` needs `{values}`", written.Place));
                }

                yield return declared;
            }
        }
    }

    private Kind? Fact(Node node, Node name)
    {
        if (node["type"] is { } type)
        {
            return type.Text is { } text && Kinds.TryGetValue(text, out var kind) ? kind
                : Slip($"the type of `{name.Text}` is one of {string.Join(", ", Kinds.Keys.Select(k => $"`{k}`"))}", type.Place);
        }

        return node["derived"] is { } derived
            ? derived.Entries.Any(e => DerivationsOfDays.Contains(e.Key.Text ?? "")) ? Kind.Date : Kind.Number
            : Slip($"`{name.Text}` needs a `type`", name.Place);
    }

    private Kind? Slip(string message, Place place)
    {
        slips.Add(new Slip(SlipCodes.Lacking, message, place));
        return null;
    }

    /// <summary>The values, each a name, or a name with what it says.</summary>
    private static IEnumerable<DeclaredValue> Values(Node? listed, string key) => (listed?.Items ?? [])
        .Select(v => (Name: v.Text is null ? v[key] : v, v))
        .Where(v => v.Name?.Text is { Length: > 0 })
        .Select(v => new DeclaredValue(v.Name!.Text!, v.v["says"]?.Words, v.Name.Place));
}
