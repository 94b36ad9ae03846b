using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Scenarios;

/// <summary>Reads scenario files and binds what they name to a rulebook.</summary>
internal sealed class ScenarioReader(Rulebook rulebook, DiagnosticBag bag)
{
    /// <summary>Whether a file that lies in a folder of scenarios is something else: part of a rulebook, or a case.</summary>
    public static bool PassesOver(YamlFile file) =>
        file.Root is MappingNode root && Forms.KindOf(root) is not (null or FileKind.Scenarios);

    public IEnumerable<Scenario> Read(YamlFile file)
    {
        if (file.IsBroken)
        {
            return [];
        }

        if (file.Root is not MappingNode root || (root["scenarios"] is null && root["given"] is null))
        {
            bag.Add(Forms.NotOfKind(file.Root, file.Source, "a scenario file, which has the key `scenarios`"));
            return [];
        }

        var ownBag = new DiagnosticBag();
        new ShapeChecker(ownBag).Check(root, Forms.ScenarioFile);
        foreach (var diagnostic in ownBag.Sorted())
        {
            bag.Add(diagnostic);
        }

        return ownBag.HasErrors ? [] : [.. SyntaxNode.ItemsOf(root["scenarios"]).OfType<MappingNode>().Select(s => ReadScenario(s, root["given"] as MappingNode))];
    }

    private Scenario ReadScenario(MappingNode node, MappingNode? given)
    {
        var title = ((ScalarNode)node["scenario"]!).Text;
        if (node["on"] is null && given?["on"] is null)
        {
            bag.Add(Mistake.ScenarioWithoutDay(node["scenario"]!.Place));
        }

        var basis = new Case(default) { Title = title };
        var shared = given is null ? basis : CaseReader.Read(given, basis);
        var @case = CaseReader.Read(node, shared);
        new CaseBinder(rulebook, bag).Bind(@case);
        return new Scenario
        {
            Title = title,
            Documents = [.. SyntaxNode.ItemsOf(node["document"]).OfType<ScalarNode>().Select(FindSource).OfType<Source>()],
            Case = @case,
            Expectations = [.. ((MappingNode)node["expect"]!).Entries.Select(ReadExpectation).OfType<Expectation>()],
            Place = node["scenario"]!.Place,
        };
    }

    private Source? FindSource(ScalarNode name) =>
        Find("source", name, rulebook.Sources.FirstOrDefault(s => s.Id == name.Text), rulebook.Sources.Select(s => s.Id));

    private Expectation? ReadExpectation(MappingEntry entry)
    {
        if (Find("question", entry.Key, rulebook.FindQuestion(entry.Key.Text), rulebook.Questions.Select(q => q.Id)) is not { } question)
        {
            return null;
        }

        var map = entry.Value as MappingNode;
        var (status, written) = map is null ? (DecisionStatus.Determined, entry.Value)
            : map["answer"] is { } answer ? (DecisionStatus.Determined, answer)
            : map["possible"] is { } possible ? (DecisionStatus.Undetermined, possible)
            : (DecisionStatus.Conflict, map["conflict"]!);
        ImmutableArray<Answer> answers = [.. SyntaxNode.ItemsOf(written).OfType<ScalarNode>().Select(a => ReadAnswer(question, a)).OfType<Answer>()];
        return new Expectation
        {
            Question = question,
            Status = answers is [{ IsUntold: true }] ? DecisionStatus.Undetermined : status,
            Answers = answers,
            Grounds = map?["grounds"] is { } grounds
                ? [.. SyntaxNode.ItemsOf(grounds).OfType<ScalarNode>().Select(FindProvision).OfType<Provision>()]
                : (ImmutableArray<Provision>?)null,
            Missing = [.. SyntaxNode.ItemsOf(map?["missing"]).OfType<ScalarNode>().Select(FindMissing).OfType<string>()],
            Place = entry.Key.Place,
        };
    }

    private Answer? ReadAnswer(Question question, ScalarNode written)
    {
        if (question.FindAnswer(written.Text) is { } answer)
        {
            return answer;
        }

        bag.Add(Mistake.UnknownAnswerOfScenario(written.Place, written.Text, question.Id, [.. question.Answers.Select(a => a.Id)], OtherName.ValuesMeant(question.OtherNames, written.Text)));
        return null;
    }

    private Provision? FindProvision(ScalarNode name) =>
        Find("provision", name, rulebook.FindProvision(name.Text), rulebook.Provisions.Where(p => p.IsNamed).Select(p => p.Id));

    private string? FindMissing(ScalarNode name)
    {
        var names = rulebook.Facts.Select(f => f.Id).Concat(rulebook.SeveralFacts.Select(f => f.Id)).Concat(rulebook.Events.Select(e => e.Id)).ToList();
        return Find("fact, reading or event", name, names.Contains(name.Text) ? name.Text : null, names);
    }

    private T? Find<T>(string kind, ScalarNode name, T? found, IEnumerable<string> names)
        where T : class
    {
        if (found is null)
        {
            bag.Add(Mistake.UnknownNameOfScenario(name.Place, kind, name.Text, NearestName.Of(name.Text, names)));
        }

        return found;
    }
}
