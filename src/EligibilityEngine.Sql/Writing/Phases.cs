using EligibilityEngine.Law;

namespace EligibilityEngine.Sql.Writing;

/// <summary>The phases of a query, by number: what stands in each, and what its stages are called.</summary>
internal sealed class Phases
{
    /// <summary>What is said of each person.</summary>
    public const int Facts = 0;

    /// <summary>Days as whole numbers.</summary>
    public const int Days = 1;

    /// <summary>What is computed.</summary>
    public const int Numbers = 2;

    /// <summary>Conditions that have a name, and those that several provisions share.</summary>
    public const int Conditions = 3;

    private const int FirstOfQuestions = 4;
    private const int OfQuestion = 4;

    private readonly Dictionary<int, (string Name, string Comment)> _phases = new()
    {
        [Facts] = ("facts", "What is said of each person. Where it is NULL, nobody knows."),
        [Days] = ("days", "Days as whole numbers: (12 * year + month - 1) * 32 + day - 1, so that completed months are one subtraction."),
        [Numbers] = ("numbers", "What follows from days and numbers, without meaning where something that it follows from is not known."),
        [Conditions] = ("conditions", "Conditions. _certain: it is so, whatever is found out. _possible: it may be so. Neither ending: it is never unknown."),
    };

    private readonly Dictionary<Question, int> _questions = [];

    /// <summary>The phases of questions, in the order in which one may use the other.</summary>
    public Phases(IEnumerable<Question> questions)
    {
        foreach (var question in questions)
        {
            var first = FirstOfQuestions + (OfQuestion * _questions.Count);
            _questions.Add(question, first);
            var name = Formulas.Names.Plain(question.Id);
            _phases[first] = ($"{name}_holds", $"{question.Id}: which provisions are in force and true of the person.");
            _phases[first + 1] = ($"{name}_applies", $"{question.Id}: of these, exceptions only where a base of theirs applies.");
            _phases[first + 2] = ($"{name}_stands", $"{question.Id}: of these, those to which no exception stands.");
            _phases[first + 3] = ($"{name}_answers", $"{question.Id}: which answers are possible: the strongest that certainly stands, and every stronger one that may.");
        }

        Constraints = FirstOfQuestions + (OfQuestion * _questions.Count);
        _phases[Constraints] = ("checks", "What is true of everybody: whoever breaks it is in error.");
        Results = Constraints + 1;
        _phases[Results] = ("results", "What each question comes to.");
    }

    /// <summary>What nobody can be.</summary>
    public int Constraints { get; }

    /// <summary>What questions come to.</summary>
    public int Results { get; }

    public int Holds(Question question) => _questions[question];

    public int Applies(Question question) => _questions[question] + 1;

    public int Stands(Question question) => _questions[question] + 2;

    public int Answers(Question question) => _questions[question] + 3;

    public (string Name, string Comment) this[int phase] => _phases[phase];
}
