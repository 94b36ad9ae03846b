using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>The manifest, <c>rulebook.yaml</c>.</summary>
internal sealed partial class Binder
{
    private MappingNode? TheManifest(TextPlace folder)
    {
        if (_files.Manifests.IsEmpty)
        {
            if (!_files.HasBrokenFile)
            {
                _bag.Add(Mistake.NoManifest(folder));
            }

            return null;
        }

        var inOrder = _files.Manifests.OrderBy(m => m.Place.Path.Length).ThenBy(m => m.Place.Path, StringComparer.Ordinal).ToList();
        foreach (var second in inOrder.Skip(1))
        {
            _bag.Add(Mistake.SecondManifest(second["rulebook"]!.Place, inOrder[0]["rulebook"]!.Place));
        }

        return inOrder[0];
    }

    private ImmutableArray<Question> MainQuestions(MappingNode manifest) =>
        [.. SyntaxNode.ItemsOf(manifest["main"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>().Select(FindQuestion).OfType<Question>().Distinct()];

    private Cover? BindCover(SyntaxNode? node)
    {
        if (node is not MappingNode map)
        {
            return null;
        }

        var cover = new Cover(BindDay(map["from"]), BindDay(map["read-through"]));
        if (cover.From > cover.ReadThrough)
        {
            _bag.Add(Mistake.CoverEndsBeforeItBegins(map.Place));
        }

        return cover;
    }

    private ImmutableArray<NotModelled> BindNotModelled(MappingNode manifest)
    {
        ImmutableArray<MappingNode> nodes = [.. SyntaxNode.ItemsOf(manifest["not-modelled"]).OfType<MappingNode>()];
        ReportSecondMatters(nodes);
        ImmutableArray<NotModelled> entries = [.. nodes.Select(BindEntry)];

        // What has no name is numbered by what it says, so that the number of one does not hang on the order in which they are written.
        var nameless = entries.Where(e => e.Id is null).OrderBy(e => _bag.HasErrors ? "" : CanonicalForm.NotModelledNode(e).ToString(), StringComparer.Ordinal).ToList();
        foreach (var entry in entries)
        {
            var name = entry.Id ?? Values.OfNumber(nameless.IndexOf(entry) + 1);
            entry.Gaps = [.. entry.Questions.Select(q => GapOf(entry, q, $"not-modelled/{name}{(entry.Questions.Length > 1 ? $"/{q.Id}" : "")}"))];
        }

        return entries;
    }

    private void ReportSecondMatters(IEnumerable<MappingNode> entries)
    {
        foreach (var same in entries.Select(e => SyntaxNode.Scalar(e["matter"])).OfType<ScalarNode>().GroupBy(n => n.Text, StringComparer.Ordinal))
        {
            foreach (var second in same.Skip(1))
            {
                _bag.Add(Mistake.DuplicateId(second.Place, same.Key, "matter", same.First().Place, "matter"));
            }
        }
    }

    private NotModelled BindEntry(MappingNode node)
    {
        ImmutableArray<Question> questions = [.. SyntaxNode.ItemsOf(node["question"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>().Select(FindQuestion).OfType<Question>().Distinct()];
        ReportEffectless(node);
        return new NotModelled(_texts.Required(node["what"]), _texts.Required(node["why"]), BindCitations(node["cites"]))
        {
            Id = SyntaxNode.Scalar(node["matter"])?.Text,
            Place = (node["matter"] ?? node["what"] ?? node).Place,
            Questions = questions,
            Answers = questions.IsEmpty ? [] : BindOpenAnswers(node["answers"], questions[0]),
            InForce = node["in-force"] is { } period ? BindInForce(period) ?? InForce.Always : InForce.Always,
            When = node["when"] is { } when ? _conditions.Bind(when) : null,
            DecidesNothing = node["decides"] is not null,
        };
    }

    /// <summary>An entry says what it leaves open, or that it decides nothing; of what question some answers are, and some persons, has to be said; answers are those of one question.</summary>
    private void ReportEffectless(MappingNode node)
    {
        var aside = new[] { "answers", "when", "in-force" }.Select(k => node[k]).FirstOrDefault(n => n is not null);
        if (node["question"] is null && aside is not null)
        {
            _bag.Add(Mistake.GapOfNoQuestion(aside.Place));
        }
        else if (node["answers"] is { } answers && SyntaxNode.ItemsOf(node["question"]).Count() > 1)
        {
            _bag.Add(Mistake.GapOfSeveralQuestions(answers.Place));
        }
        else if (node["question"] is null && node["decides"] is null)
        {
            _bag.Add(Mistake.GapWithoutEffect((node["what"] ?? node).Place));
        }
    }

    private static Provision GapOf(NotModelled entry, Question question, string id) => new()
    {
        Id = id,
        Title = entry.What,
        Question = question,
        Answer = null,
        Gap = entry,
        ExceptionTo = [],
        InForce = entry.InForce,
        When = entry.When,
        Cites = entry.Cites,
        Place = entry.Place,
    };

    /// <summary>The anniversary of 29 February as the first manifest has it, or null.</summary>
    private LeapDay? LeapDayWritten() => LeapDayOf(_files.Manifests.FirstOrDefault());

    private static LeapDay? LeapDayOf(MappingNode? manifest) => SyntaxNode.Scalar(manifest?["leap-day"])?.Text switch
    {
        "march-1" => LeapDay.March1,
        "february-28" => LeapDay.February28,
        _ => null,
    };

    private LeapDay? BindLeapDay(MappingNode manifest)
    {
        var leapDay = LeapDayOf(manifest);
        var needs = _facts.Bound.FirstOrDefault(f => f.Derivation is { } derivation && derivation.Term.All.Any(t => t is Computed { Operation: TimeBetween { Unit: TimeUnit.CompletedYears or TimeUnit.CompletedMonths } or DayMoved { Months: not 0 } }));
        if (manifest["leap-day"] is null && needs is not null)
        {
            _bag.Add(Mistake.NoLeapDay(manifest["rulebook"]!.Place, needs.Id, needs.Place));
        }

        return leapDay;
    }
}
