using System.Data.Common;
using System.Globalization;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.DuckDB.Functions;
using EligibilityEngine.Law;
using EligibilityEngine.Populations;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>Cohorts from queries.</summary>
public static class CohortReading
{
    extension(Cohort cohort)
    {
        /// <summary>
        /// Sets the facts of everybody from the rows of a query, the first row for the first person. A column that is named as a fact says what the fact is, an underscore standing for a hyphen; null is
        /// not known, and other columns say nothing.
        /// </summary>
        /// <param name="query">A query of any database; it is executed.</param>
        /// <returns>The cohort.</returns>
        /// <exception cref="ArgumentException">There are not as many rows as persons; or a cell cannot be read, or says more than one value.</exception>
        public Cohort ReadFrom(DbCommand query)
        {
            ArgumentNullException.ThrowIfNull(cohort);
            ArgumentNullException.ThrowIfNull(query);
            using var reader = query.ExecuteReader();
            var columns = Enumerable.Range(0, reader.FieldCount)
                .Select(i => (Index: i, Column: LawFunction.FactNamed(cohort.Rulebook, reader.GetName(i)) is { } fact ? new PersonColumn(cohort.Rulebook, reader.GetName(i), fact) : null))
                .Where(c => c.Column is not null)
                .Select(c => new ReadColumn(c.Index, c.Column!, cohort.Count)).ToList();
            var row = 0;
            for (; reader.Read(); row++)
            {
                if (row < cohort.Count)
                {
                    columns.ForEach(c => c.Read(reader, row));
                }
            }

            if (row != cohort.Count)
            {
                throw new ArgumentException($"the query has {row} rows for a cohort of {cohort.Count}", nameof(query));
            }

            columns.ForEach(c => c.SetIn(cohort));
            return cohort;
        }
    }

    private sealed class ReadColumn(int index, PersonColumn column, int count)
    {
        private readonly FactCells[] _facts = [.. column.Facts.Select(f => new FactCells(f, count))];

        public void Read(DbDataReader reader, int row)
        {
            if (reader.IsDBNull(index))
            {
                return;
            }

            var cell = column.Read(Written(reader.GetValue(index)));
            if (cell.Mistake is { } mistake)
            {
                throw new ArgumentException($"row {row + 1}: {RowMistake.Say(mistake)}");
            }

            if (cell.IsMore)
            {
                throw new ArgumentException($"row {row + 1}: {column.Name}: `{cell.Text}` is not one value");
            }

            for (var i = 0; i < _facts.Length; i++)
            {
                _facts[i][row] = cell.Values.IsEmpty ? default : cell.Values[i];
            }
        }

        public void SetIn(Cohort cohort)
        {
            foreach (var fact in _facts)
            {
                _ = fact.Fact.Type switch
                {
                    FactType.YesNo => cohort.Set(fact.Fact.Id, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, bool>(fact.Small), fact.Known),
                    FactType.Choice => cohort.Set(fact.Fact.Id, fact.Small, fact.Known),
                    FactType.Date => cohort.Set(fact.Fact.Id, System.Runtime.InteropServices.MemoryMarshal.Cast<int, DateOnly>(fact.Days), fact.Known),
                    _ => cohort.Set(fact.Fact.Id, fact.Numbers, fact.Known),
                };
            }
        }

        private static string Written(object value) => value switch
        {
            bool yes => Values.OfYesNo(yes),
            DateOnly day => Values.OfDay(day),
            DateTime { TimeOfDay.Ticks: 0 } day => Values.OfDay(DateOnly.FromDateTime(day)),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
