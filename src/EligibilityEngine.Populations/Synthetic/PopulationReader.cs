using EligibilityEngine.Binding;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>Reads the description of a population and binds what it names to a rulebook.</summary>
internal sealed class PopulationReader(Rulebook rulebook, DiagnosticBag bag)
{
    /// <summary>So many persons are drawn to see whether anybody can be.</summary>
    private const int Trial = 1024;

    private readonly Texts _texts = new(rulebook.Language, bag);

    public Result<SyntheticPopulation> Read(YamlFile file)
    {
        var root = ShapeChecker.RootOf(file, FileKind.Population, PopulationForms.File, "a population, which has the key `population`", bag);
        return new Result<SyntheticPopulation>(root is null ? null : Bind(root), bag.Sorted());
    }

    private SyntheticPopulation? Bind(MappingNode root)
    {
        var marginals = new MarginalReader(rulebook, bag, _texts).Read(SyntaxNode.ItemsOf(root["marginals"]).OfType<MappingNode>());
        return bag.HasErrors ? null : Tried(root, new SyntheticPopulation(rulebook, marginals, Values.Day(SyntaxNode.Scalar(root["on"])!.Text)!.Value)
        {
            Id = SyntaxNode.Scalar(root[PopulationForms.Mark])!.Text,
            Title = _texts.Required(root["title"]),
            Note = _texts.Optional(root["note"]),
        });
    }

    private SyntheticPopulation Tried(MappingNode root, SyntheticPopulation population)
    {
        if (population.Impossible(Trial, seed: 0) is { } drawn)
        {
            bag.Add(Mistake.NobodyIsDrawn(root[PopulationForms.Mark]!.Place, population.Id, WhyNobody(population, drawn)));
        }

        return population;
    }

    /// <summary>What the engine says of somebody who cannot be.</summary>
    private string WhyNobody(SyntheticPopulation population, long[] drawn)
    {
        var person = population.Facts.Aggregate(new Case(population.On), (c, f) => c.With(f.Id, FactValues.Write(f, drawn[f.Index])));
        return rulebook.Decide(person).Diagnostics.First().Message;
    }
}
