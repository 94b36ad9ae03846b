using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>The names that can stand in a condition.</summary>
internal sealed partial class Binder
{
    /// <summary>The fact, reading, definition or question with this name; null where there is none or it is badly declared.</summary>
    internal object? FindInConditions(ScalarNode name)
    {
        if (name.Text == TermForms.DayOfCase)
        {
            _isDayOfCaseTested = true;
            return DayOfCase;
        }

        if (_members?.Has(name.Text) == true)
        {
            return FindFact(name);
        }

        if (_groups.Has(name.Text))
        {
            _groups.Used.Add(name.Text);
            return _groups.Bind(name.Text, name.Place, null, null);
        }

        if (_facts.Has(name.Text))
        {
            return FindFact(name);
        }

        if (_several.Has(name.Text))
        {
            return FindSeveral(name.Text);
        }

        if (SeveralFact.WholeOf(name.Text) is { } whole && _several.Has(whole))
        {
            return FindValue(name, whole);
        }

        if (FindNever(name) is { } never)
        {
            return never;
        }

        if (_definitions.Has(name.Text))
        {
            _definitions.Used.Add(name.Text);
            return _definitions.Bind(name.Text, name.Place, Mistake.CircleOfDefinitions, _bag);
        }

        if (_readings.Has(name.Text))
        {
            _readings.Used.Add(name.Text);
            return _readings.Bind(name.Text, name.Place, null, null);
        }

        if (_questions.Has(name.Text))
        {
            return _questions.Bind(name.Text, name.Place, null, null);
        }

        if (!IsLost(name, name.Text))
        {
            ReportUnknownName(name);
        }

        return null;
    }

    private void ReportUnknownName(ScalarNode name)
    {
        if (name.Text is "not" or "at-most")
        {
            _bag.Add(Mistake.NotACombination(name.Place, name.Text));
            return;
        }

        var nearest = NearestName.Of(name.Text, _facts.Names.Concat(_several.Names).Concat(_groups.Names).Concat(_members?.Names ?? []).Concat(_definitions.Names).Concat(_readings.Names).Concat(_questions.Names));
        _bag.Add(Mistake.UnknownName(name.Place, name.Text, nearest));
    }
}
