using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Cases;

/// <summary>Reads case files, and the same keys wherever a scenario has them.</summary>
internal static class CaseReader
{
    public static Result<Case> Load(string path)
    {
        var bag = new DiagnosticBag();
        return BoundedFile.Read(path, path, bag) is { } bytes ? Parse(path, bytes) : new Result<Case>(null, bag.Sorted());
    }

    public static Result<Case> Parse(string path, ReadOnlySpan<byte> content)
    {
        var bag = new DiagnosticBag();
        var file = YamlFiles.Parse(path, content, bag);
        var @case = file.IsBroken ? null : Read(file.Root, file.Source, bag);
        return new Result<Case>(@case, bag.Sorted());
    }

    /// <summary>A whole case; or null, and every mistake in its shape.</summary>
    public static Case? Read(SyntaxNode? node, SourceText source, DiagnosticBag bag)
    {
        if (node is not MappingNode root || Forms.KindOf(root) is not (null or FileKind.Case))
        {
            bag.Add(Forms.NotOfKind(node, source, "a case, which is a map with the key `case`"));
            return null;
        }

        new ShapeChecker(bag).Check(root, Forms.Case);
        if (root["on"] is null)
        {
            bag.Add(Mistake.MissingKey(root.Place, "on", "a case"));
        }

        return bag.HasErrors ? null : Read(root, new Case(default)) with
        {
            Id = SyntaxNode.Scalar(root["case"])!.Text,
            Title = SyntaxNode.Scalar(root["title"])?.Text,
        };
    }

    /// <summary>The case with what a map adds to it. The map has the right shape.</summary>
    public static Case Read(MappingNode node, Case basis)
    {
        var read = basis with
        {
            On = Day(node["on"]) ?? basis.On,
            LawOf = Day(node["law-of"]) ?? basis.LawOf,
            KnownBy = Day(node["known-by"]) ?? basis.KnownBy,
            AssumesOrdinary = SyntaxNode.Scalar(node["assume"]) is { } assume ? assume.Text == "ordinary" : basis.AssumesOrdinary,
        };
        var given = new[] { node["facts"], node["readings"] }.OfType<MappingNode>().SelectMany(m => m.Entries).SelectMany(ReadFacts);
        return read.With(given);
    }

    private static DateOnly? Day(SyntaxNode? node) => SyntaxNode.Scalar(node) is { } scalar ? Values.Day(scalar.Text) : null;

    /// <summary>What is said of a fact; of the members of a group how many there are, and what is said of each.</summary>
    private static IEnumerable<GivenFact> ReadFacts(MappingEntry entry) => entry.Value is not SequenceNode list || !list.Items.Any(i => i is MappingNode)
        ? [ReadFact(entry)]
        : list.Items.OfType<MappingNode>().Index()
            .SelectMany(m => m.Item.Entries.Select(e => ReadFact(e) with { Name = MemberGroup.IdOf(entry.Key.Text, m.Index + 1, e.Key.Text) }))
            .Prepend(new GivenFact(entry.Key.Text) { Otherwise = Values.OfNumber(list.Items.Length), Place = entry.Key.Place, ValuePlace = list.Place });

    private static GivenFact ReadFact(MappingEntry entry)
    {
        if (entry.Value is MappingNode map && map["history"] is not null)
        {
            var otherwise = map["otherwise"] is { } node ? SaidPart.Of(node) : null;
            return new GivenFact(entry.Key.Text)
            {
                History = [.. SyntaxNode.ItemsOf(map["history"]).OfType<MappingNode>().Select(ReadPeriod)],
                Otherwise = otherwise?.Text,
                Place = entry.Key.Place,
                ValuePlace = map["otherwise"]?.Place,
                Places = otherwise?.Places ?? [],
            };
        }

        var said = SaidPart.Of(entry.Value);
        return new GivenFact(entry.Key.Text) { Otherwise = said.Text, Place = entry.Key.Place, ValuePlace = entry.Value.Place, Places = said.Places };
    }

    private static GivenPeriod ReadPeriod(MappingNode node)
    {
        var said = SaidPart.Of(node["value"]!);
        return new GivenPeriod(said.Text, Day(node["from"]), Day(node["through"])) { Place = node["value"]!.Place, Places = said.Places };
    }
}
