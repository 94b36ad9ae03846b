using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Facts of several values: each value is bound as a yes-no fact.</summary>
internal sealed partial class Binder
{
    /// <summary>Where among facts a fact of this kind is declared.</summary>
    private static bool IsSeveral(MappingNode fact) => SyntaxNode.Scalar(fact["type"])?.Text == "several" && fact["derived"] is null;

    private SeveralFact BindSeveral(string id, MappingNode node)
    {
        ReportKeysOfOtherTypes(node, id, "several", "a fact of several values");
        var several = new SeveralFact
        {
            Id = id,
            Title = _texts.OrName(node["title"], id),
            Ask = _texts.Required(node["ask"]),
            Group = SyntaxNode.Scalar(node["group"])?.Text,
            Note = _texts.Optional(node["note"]),
            OtherNames = BindOtherNames(node, id, "values", "value"),
            Place = node["fact"]!.Place,
        };
        several.Values = [.. BindValues(node["values"], "value", "value", v => $"has {Texts.Words(id)}: {v}").Select(v => BindValue(several, v, node))];
        AddAskedWhen(id, node, several.Values);
        if (node["ordinarily"] is { } ordinarily)
        {
            BindOrdinarily(several, ordinarily);
        }

        return several;
    }

    private Fact BindValue(SeveralFact several, NamedValue value, MappingNode node)
    {
        var written = SyntaxNode.ItemsOf(node["values"]).First(i => (SyntaxNode.Scalar(i) ?? SyntaxNode.Scalar((i as MappingNode)?["value"]))?.Text == value.Id);
        if (SeveralText.IsReserved(value.Id))
        {
            _bag.Add(Mistake.ReservedValue(written.Place, value.Id));
        }

        return new Fact
        {
            Id = SeveralFact.IdOf(several.Id, value.Id),
            Several = several,
            Type = FactType.YesNo,
            Reach = 1,
            Title = Texts.Together(several.Title, value.Says, (title, says) => $"{title}: {says}"),
            Ask = Texts.Together(several.Ask, value.Says, (ask, says) => $"{ask.TrimEnd('?', ' ')}: {says}?"),
            WhenTrue = value.Says,
            WhenFalse = _texts.Optional((written as MappingNode)?["says-not"]) ?? value.Says.With((says, language) => Mistake.Phrase("NotOneWho", ("says", says)).In(language)),
            Changes = ChangesOf(node),
            SettledBy = _texts.Optional(node["settled-by"]),
            Group = several.Group ?? several.Id,
            Note = several.Note,
            Cites = BindCitations(node["cites"]),
            Place = written.Place,
        };
    }

    private void BindOrdinarily(SeveralFact several, SyntaxNode written)
    {
        if (OrdinaryForm.IsOfCases(written))
        {
            AddOrdinaryCases(several.Id, (SequenceNode)written, [.. several.Values.Index().Select(v => (v.Item, (Func<SyntaxNode, FactValue>)(value => ValuesOf(several, value)[v.Index])))]);
            return;
        }

        foreach (var (value, ordinary) in several.Values.Zip(ValuesOf(several, written)))
        {
            value.Ordinarily = ordinary;
        }
    }

    /// <summary>What is ordinary of each value; unknown of all where that is not well said, which is reported.</summary>
    private ImmutableArray<FactValue> ValuesOf(SeveralFact several, SyntaxNode written)
    {
        if (SeveralNodes.TextOf(written) is not { } text)
        {
            return [.. several.Values.Select(_ => FactValue.Unknown)];
        }

        var (said, mistake) = SeveralText.Parse(several, text, written.Place);
        if (mistake is not null)
        {
            _bag.Add(mistake);
            return [.. several.Values.Select(_ => FactValue.Unknown)];
        }

        return [.. said.Select(s => s switch { SaidOfValue.Yes => FactValue.Of(true), SaidOfValue.No => FactValue.Of(false), _ => FactValue.Unknown })];
    }

    private SeveralFact? FindSeveral(string name)
    {
        _several.Used.Add(name);
        return _several.Bind(name, _several.Node(name).Place, null, null);
    }

    /// <summary>The value of a fact of several with this name, <c>works/teacher</c>; null where the whole is none, or has no such value, which is reported.</summary>
    private Fact? FindValue(ScalarNode name, string whole)
    {
        if (FindSeveral(whole) is not { Values.IsEmpty: false } several)
        {
            return null;
        }

        var value = name.Text[(whole.Length + 1)..];
        if (several.Find(value) is not { } fact)
        {
            _bag.Add(Mistake.UnknownValue(name.Place, value, whole, isReading: false, several.Values.Select(several.NameOf)));
            return null;
        }

        return fact;
    }
}
