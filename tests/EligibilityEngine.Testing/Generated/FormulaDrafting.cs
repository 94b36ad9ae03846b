using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Writes how an answer is computed: from facts, parameters and numbers, in cases and by scales.</summary>
internal sealed class FormulaDrafting(RulebookDraft draft, Dice dice)
{
    private readonly List<FactDraft> _numbers = [.. draft.Facts.Where(f => f.Type is FactType.Number)];
    private readonly List<FactDraft> _truths = [.. draft.Facts.Where(f => f.Type is FactType.YesNo)];
    private readonly List<FactDraft> _choices = [.. draft.Facts.Where(f => f.Type is FactType.Choice)];
    private readonly List<string> _parameters = [.. draft.Questions.Where(q => q.IsParameter).Select(q => q.Id)];

    /// <summary>A computation; null where there is nothing from which anything could be computed.</summary>
    public string? Formula() => _numbers.Count + _truths.Count + _parameters.Count == 0 ? null : Made(2);

    private string Made(int depth)
    {
        List<Func<string>> ways =
        [
            () => $"{{ sum: [ {Leaf()}, {Part(depth)} ] }}",
            () => $"{{ difference: [ {Leaf()}, {Part(depth)} ]{(dice.Chance(50) ? $", not-below: {dice.Between(-2, 3)}" : "")} }}",
            () => $"{{ times: [ {Leaf()}, {Part(depth)} ] }}",
            () => $"{{ {dice.Pick(["largest", "smallest"])}: [ {Leaf()}, {Part(depth)} ] }}",
            () => $"{{ round: {{ value: {{ share: {{ of: {Leaf()}, per: {dice.Between(2, 4)}, is: {dice.Between(1, 3)} }} }}{(dice.Chance(40) ? $", to: {dice.Between(2, 5)}" : "")}, round: {dice.Pick(["down", "up", "half-up", "half-even"])} }} }}",
            .. _truths.Count > 0 ? [FirstOf, () => $"{{ count: [ {string.Join(", ", dice.PickSome([.. _truths.Select(t => t.Id)], 2))} ] }}"] : Array.Empty<Func<string>>(),
            .. _numbers.Count > 0 ? [Scale] : Array.Empty<Func<string>>(),
            .. _choices.Count > 0 ? [ByChoice] : Array.Empty<Func<string>>(),
        ];
        return dice.Pick(ways)();

        string FirstOf() => $"{{ first-of: [ {{ when: {{ {dice.Pick(_truths).Id}: {dice.Pick(["yes", "no"])} }}, is: {Part(depth)} }}{(dice.Chance(70) ? $", {{ otherwise: {Leaf()} }}" : "")} ] }}";

        string Scale()
        {
            var (fact, from) = (dice.Pick(_numbers), dice.Between(0, 4));
            var through = fact.Low <= from + 2 && dice.Chance(70) ? $", through: {from + 2}" : "";
            return $"{{ sum: [ {Leaf()}, {{ by: {{ fact: {fact.Id}, bands: [ {{ below: {from}, is: {Part(depth)} }}, {{ from: {from}{through}, is: {Leaf()} }} ] }} }} ] }}";
        }

        string ByChoice()
        {
            var choice = dice.Pick(_choices);
            return $"{{ by: {{ fact: {choice.Id}, values: {{ {string.Join(", ", choice.Values.Select(v => $"{v}: {Part(depth)}"))} }} }} }}";
        }
    }

    private string Part(int depth) => depth > 1 && dice.Chance(30) ? Made(depth - 1) : dice.Chance(50) ? $"{dice.Between(1, 9)}" : Leaf();

    /// <summary>Something that is not always the same; of a fact, only a few values make a difference.</summary>
    private string Leaf()
    {
        if (_parameters.Count > 0 && (_numbers.Count == 0 || dice.Chance(50)))
        {
            return dice.Pick(_parameters);
        }

        if (_numbers.Count == 0)
        {
            return _truths.Count > 0 ? $"{{ count: {dice.Pick(_truths).Id} }}" : "1";
        }

        var least = dice.Between(0, 3);
        return $"{{ between: {{ value: {dice.Pick(_numbers).Id}, from: {least}, through: {least + dice.Between(1, 2)} }} }}";
    }
}
