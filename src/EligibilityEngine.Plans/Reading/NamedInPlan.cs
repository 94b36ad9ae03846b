using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Plans.Reading;

/// <summary>Finds what a plan names; what the rulebook does not have is reported.</summary>
internal sealed class NamedInPlan(Rulebook rulebook, DiagnosticBag bag)
{
    public Question? Question(ScalarNode name) =>
        rulebook.FindQuestion(name.Text) ?? Reported<Question>(Mistake.UnknownQuestion(name.Place, name.Text, NearestName.Of(name.Text, rulebook.Questions.Select(q => q.Id))));

    public Answer? Answer(Question question, ScalarNode written) =>
        question.FindAnswer(written.Text) ?? Reported<Answer>(Mistake.UnknownAnswer(written.Place, written.Text, question.Id, question.Answers.Select(a => a.Id)));

    public Fact? Choice(ScalarNode name) => Fact(name) is not { } fact ? null
        : fact.Type == FactType.Choice && fact.Reading is null ? fact
        : Reported<Fact>(Mistake.NotAFactOfType(name.Place, fact.Id, "a choice"));

    public Fact? Fact(ScalarNode name) => rulebook.FindFact(name.Text) ?? Reported<Fact>(Mistake.UnknownFact(name.Place, name.Text, NearestName.Of(name.Text, rulebook.Facts.Select(f => f.Id))));

    public long? Value(Fact fact, ScalarNode written)
    {
        var (code, mistake) = FactValues.Parse(fact, written.Text, written.Place);
        if (mistake is not null)
        {
            bag.Add(mistake);
        }

        return code;
    }

    public Preferred? Preferred(ScalarNode name, ScalarNode written)
    {
        if (rulebook.FindQuestion(name.Text) is { } question)
        {
            return Answer(question, written) is { } answer ? new Preferred(question, answer, null, 0) : null;
        }

        if (rulebook.FindFact(name.Text) is { } fact)
        {
            return Value(fact, written) is { } code ? new Preferred(null, null, fact, code) : null;
        }

        return Reported<Preferred>(Mistake.UnknownName(name.Place, name.Text, NearestName.Of(name.Text, rulebook.Questions.Select(q => q.Id).Concat(rulebook.Facts.Select(f => f.Id)))));
    }

    private T? Reported<T>(Diagnostic mistake)
        where T : class
    {
        bag.Add(mistake);
        return null;
    }
}
