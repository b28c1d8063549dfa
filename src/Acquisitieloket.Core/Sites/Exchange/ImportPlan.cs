using System.Security.Cryptography;
using System.Text;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>What will come of one row of a file. In the order in which a person wants to see them.</summary>
public enum RowVerdict
{
    Faulty = 1,
    New = 2,
    Changed = 3,
    /// <summary>The same values, as of a newer day.</summary>
    Renewed = 4,
    Unchanged = 5,
}

/// <summary>A fact that gets another value.</summary>
public sealed record ImportChange(string Label, string? Before, string? After);

/// <summary>One row: what it is about and what will come of it.</summary>
public sealed record ImportRow(int Number, SubjectKind Kind, string Name, RowVerdict Verdict, IReadOnlyList<ImportChange> Changes, IReadOnlyList<FileFault> Faults)
{
    /// <summary>The code of the site that it is or stands on.</summary>
    public string Site { get; init; } = "";
    /// <summary>What looks wrong without being forbidden: whoever reads the file in says that it is meant.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>
/// What a file would do to the register as it is now. Its print is that of everything it would do: when the register or
/// the file differs from what somebody saw, so does the print.
/// </summary>
public sealed record ImportPlan(IReadOnlyList<ImportRow> Rows, IReadOnlyList<FileFault> Faults, IReadOnlyList<string> Unread, int PlotsNotMentioned)
{
    public bool HasFaults => Faults.Count > 0 || Rows.Any(r => r.Verdict == RowVerdict.Faulty);

    /// <summary>True when there is something to do and nothing stands in the way.</summary>
    public bool CanApply => !HasFaults && Rows.Any(r => r.Verdict != RowVerdict.Unchanged);

    /// <summary>How many rows have a remark, so that somebody must say that they are meant.</summary>
    public int Asked => Rows.Count(r => r.Remarks.Count > 0);

    public int Count(RowVerdict verdict) => Rows.Count(r => r.Verdict == verdict);

    public string Print()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(params string?[] parts) => hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts) + '\u001e'));
        foreach (var row in Rows)
        {
            Add($"{row.Number}", $"{row.Verdict}", row.Name);
            foreach (var change in row.Changes)
                Add(change.Label, change.Before, change.After);
            Add([.. row.Remarks]);
        }
        foreach (var fault in Faults.Concat(Rows.SelectMany(r => r.Faults)))
            Add($"{fault.Row}", fault.Column, fault.Message);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
