using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>All that the answers of some questions can hang on: provisions and leaves, through definitions and other questions.</summary>
internal sealed class Reach
{
    private readonly Rulebook _rulebook;
    private readonly Queue<Question> _waiting = [];
    private readonly HashSet<Question> _questions = [];
    private readonly HashSet<Definition> _definitions = [];
    private readonly HashSet<Fact> _facts = [];
    private readonly List<FactTest> _tests = [];
    private readonly List<Provision> _provisions = [];

    private Reach(Rulebook rulebook) => _rulebook = rulebook;

    /// <summary>The provisions that answer the questions, or questions that those use.</summary>
    public IReadOnlyList<Provision> Provisions => _provisions;

    /// <summary>The comparisons of facts in their conditions.</summary>
    public IReadOnlyList<FactTest> Tests => _tests;

    /// <summary>The facts of those, and those they are derived from.</summary>
    public IReadOnlySet<Fact> Facts => _facts;

    /// <summary>What the questions hang on.</summary>
    public static Reach Of(Rulebook rulebook, IEnumerable<Question> questions)
    {
        var reach = new Reach(rulebook);
        foreach (var question in questions)
        {
            reach.Add(question);
        }

        reach.AddProvisions();
        return reach;
    }

    /// <summary>The comparisons by which a case may turn out to be in error.</summary>
    public static IReadOnlyList<FactTest> OfConstraints(Rulebook rulebook)
    {
        var reach = new Reach(rulebook);
        foreach (var constraint in rulebook.Constraints)
        {
            reach.Add(constraint.Holds);
        }

        reach.AddProvisions();
        return reach._tests;
    }

    // A queue, not recursion: questions may use each other in a long chain.
    private void AddProvisions()
    {
        while (_waiting.TryDequeue(out var question))
        {
            foreach (var provision in _rulebook.ProvisionsOf(question))
            {
                _provisions.Add(provision);
                if (provision.When is { } when)
                {
                    Add(when);
                }
            }
        }
    }

    private void Add(Question question)
    {
        if (_questions.Add(question))
        {
            _waiting.Enqueue(question);
        }
    }

    private void Add(Condition condition)
    {
        foreach (var leaf in ConditionLeaves.Of(condition, _definitions))
        {
            if (leaf is FactTest test)
            {
                _tests.Add(test);
                Add(test.Fact);
                test.Against.ToList().ForEach(a => Add(a.Other));
            }
            else
            {
                Add(((AnswerTest)leaf).Question);
            }
        }
    }

    private void Add(Fact fact)
    {
        if (_facts.Add(fact))
        {
            fact.Derivation?.Bases.ToList().ForEach(Add);
        }
    }
}
