using EligibilityEngine.DuckDB.Synthetic;
using EligibilityEngine.Populations;

namespace EligibilityEngine;

/// <summary>Synthetic persons in a file.</summary>
public static class PopulationWriting
{
    extension(SyntheticPopulation population)
    {
        /// <summary>
        /// Draws persons and writes them to a file: a row for each with its number from 1 and a column for each fact, NULL where it is missing. The file is written aside and put in its
        /// place when it is whole; it says that it is synthetic in its metadata (Parquet), the comment of its table (DuckDB, table <c>persons</c>) or a column <c>synthetic</c> (CSV, JSON lines).
        /// </summary>
        /// <param name="path">The file; its ending is its format: <c>.parquet</c>, <c>.csv</c>, <c>.csv.gz</c>, <c>.jsonl</c>, <c>.jsonl.gz</c> or <c>.duckdb</c>.</param>
        /// <param name="size">How many persons, from 0.</param>
        /// <param name="seed">Which of all such populations.</param>
        /// <param name="threads">On how many threads; 0 for one on each core. The persons are the same.</param>
        /// <param name="drawn">Told now and then how many persons have been written; or null.</param>
        /// <param name="cancellation">Gives up; what was there before stays.</param>
        /// <exception cref="ArgumentException">The ending names no format.</exception>
        /// <exception cref="System.Data.Common.DbException">The file cannot be written, or a person cannot be drawn.</exception>
        public void Write(string path, long size, ulong seed, int threads = 0, Action<long>? drawn = null, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(path);
            ArgumentOutOfRangeException.ThrowIfNegative(size);
            if (PopulationFile.EndingOf(path) is null)
            {
                throw new ArgumentException($"the ending of `{path}` is none of {string.Join(", ", PopulationFile.Endings)}", nameof(path));
            }

            new PopulationFile(population, size, seed, path).Write(threads, drawn ?? (_ => { }), cancellation);
        }
    }
}
