using System.Collections.Immutable;
using EligibilityEngine.Binding;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Plans.Reading;

/// <summary>Reads plans and binds what they name to a rulebook.</summary>
internal sealed class PlanReader
{
    private const long MostPlaces = 100_000;

    private readonly Rulebook _rulebook;
    private readonly DiagnosticBag _bag;
    private readonly Texts _texts;
    private readonly CitedStatements _cited;
    private readonly NamedInPlan _names;

    public PlanReader(Rulebook rulebook, DiagnosticBag bag)
    {
        (_rulebook, _bag) = (rulebook, bag);
        _texts = new Texts(rulebook.Language, bag);
        _cited = new CitedStatements(rulebook, bag);
        _names = new NamedInPlan(rulebook, bag);
    }

    public Result<CallUpPlan> Read(YamlFile file)
    {
        var root = ShapeChecker.RootOf(file, FileKind.Plan, PlanForms.File, "a plan, which has the key `plan`", _bag);
        return new Result<CallUpPlan>(root is null ? null : Bind(root), _bag.Sorted());
    }

    private CallUpPlan? Bind(MappingNode root)
    {
        var callUp = (MappingNode)root["call-up"]!;
        var question = _names.Question(SyntaxNode.Scalar(callUp["question"])!);
        var answer = question is null ? null : _names.Answer(question, SyntaxNode.Scalar(callUp["answer"])!);
        var specialities = root["specialities"] as MappingNode;
        var fact = specialities is null ? null : _names.Choice(SyntaxNode.Scalar(specialities["fact"])!);
        ImmutableArray<int> wanted = fact is null ? [] : [.. Values(specialities!["wanted"]).Select(v => _names.Value(fact, v)).OfType<long>().Select(v => (int)v)];
        var places = specialities is null || fact is not null ? ReadPlaces(root, fact, wanted) : [];
        var plan = new CallUpPlan
        {
            Rulebook = _rulebook,
            Id = SyntaxNode.Scalar(root[PlanForms.Mark])!.Text,
            Title = _texts.Required(root["title"]),
            On = Text.Values.Day(SyntaxNode.Scalar(root["on"])!.Text)!.Value,
            Question = question!,
            Answer = answer!,
            Places = places,
            Speciality = fact,
            Wanted = wanted,
            Preferences = [.. Maps(root["preferences"]).Select(ReadPreference)],
            NotTold = [.. SyntaxNode.ItemsOf(root["not-told"]).Select(_texts.Required)],
            Cites = [.. _cited.Read((root["total"] as MappingNode)?["cites"]), .. _cited.Read(specialities?["cites"])],
            Columns = ReadColumns(root["columns"] as MappingNode),
        };
        CheckTotal(root["total"] as MappingNode, plan);
        return _bag.HasErrors ? null : plan;
    }

    private ImmutableArray<PlannedPlaces> ReadPlaces(MappingNode root, Fact? speciality, ImmutableArray<int> wanted)
    {
        var first = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        var places = ImmutableArray.CreateBuilder<PlannedPlaces>();
        foreach (var node in Maps(root["places"]))
        {
            var name = SyntaxNode.Scalar(node["places"])!;
            if (!first.TryAdd(name.Text, name.Place))
            {
                _bag.Add(Mistake.DuplicateId(name.Place, name.Text, "places", first[name.Text], "places"));
            }

            places.Add(new PlannedPlaces
            {
                Id = name.Text,
                Title = _texts.Required(node["title"]),
                Count = ReadCount(node["count"]!),
                Region = SyntaxNode.Scalar(node["region"])?.Text,
                Cites = _cited.Read(node["cites"]),
                Specialities = node["specialities"] is { } own ? ReadOwn(own, speciality, wanted) : wanted,
            });
        }

        return places.ToImmutable();
    }

    private ImmutableArray<int> ReadOwn(SyntaxNode own, Fact? speciality, ImmutableArray<int> wanted)
    {
        if (speciality is null)
        {
            _bag.Add(Mistake.SpecialitiesOfNothing(own.Place));
            return [];
        }

        var read = Values(own).Select(v => (Written: v, Code: _names.Value(speciality, v))).Where(v => v.Code is not null).ToList();
        foreach (var (written, _) in read.Where(r => !wanted.Contains((int)r.Code!.Value)))
        {
            _bag.Add(Mistake.SpecialityNotWanted(written.Place, written.Text, wanted.Select(w => speciality.Values[w].Id)));
        }

        return [.. read.Select(r => (int)r.Code!.Value)];
    }

    private int ReadCount(SyntaxNode written)
    {
        if (written is ScalarNode count && Text.Values.Number(count.Text) is >= 1 and <= MostPlaces and var number)
        {
            return (int)number;
        }

        _bag.Add(Mistake.CountOfPlacesOutOfRange(written.Place, SyntaxNode.Scalar(written)?.Text ?? "", MostPlaces));
        return 1;
    }

    private void CheckTotal(MappingNode? total, CallUpPlan plan)
    {
        if (total is not null && ReadCount(total["count"]!) is var count && !_bag.HasErrors && count != plan.Count)
        {
            _bag.Add(Mistake.PlacesDoNotAddUp(total["count"]!.Place, count, plan.Count));
        }
    }

    private PlanPreference ReadPreference(MappingNode node) => new()
    {
        Says = _texts.Required(node["says"]),
        Cites = _cited.Read(node["cites"]),
        Who = [.. Maps(node["who"]).Select(who => who.Entries.Select(e => _names.Preferred(e.Key, (ScalarNode)e.Value)).OfType<Preferred>().ToImmutableArray())],
    };

    private ImmutableDictionary<string, string> ReadColumns(MappingNode? columns)
    {
        foreach (var name in columns?.Entries.Select(e => (ScalarNode)e.Value) ?? [])
        {
            _names.Fact(name);
        }

        return columns?.Entries.ToImmutableDictionary(e => e.Key.Text, e => ((ScalarNode)e.Value).Text, StringComparer.Ordinal) ?? ImmutableDictionary<string, string>.Empty;
    }

    private static IEnumerable<MappingNode> Maps(SyntaxNode? list) => SyntaxNode.ItemsOf(list).OfType<MappingNode>();

    private static IEnumerable<ScalarNode> Values(SyntaxNode? list) => SyntaxNode.ItemsOf(list).OfType<ScalarNode>();
}
