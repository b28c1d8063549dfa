using System.Globalization;
using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>What a number of a board report is a number of.</summary>
public enum BoardUnit
{
    Leads,
    Jobs,
    M2,
    Kva,
    Percent,
    Days,
}

/// <summary>How the numbers of a board report are written, in Dutch: in the PDF and on the pages beside it.</summary>
public static class BoardNumbers
{
    private static readonly CultureInfo Dutch = Written.Culture("nl");

    /// <summary>Instead of a figure of too few leads.</summary>
    public const string Nothing = "–";

    /// <summary>Instead of 0 leads: in fives none, one and two are told alike, so that nobody should read that there were none.</summary>
    public const string Few = "<3";

    /// <summary>"65", "8 werkdagen", "87%" or "25 ha"; a dash of too few leads to tell.</summary>
    public static string Write(BoardUnit unit, long? value) => value is not { } known ? Nothing : unit switch
    {
        BoardUnit.Leads => Count(known),
        BoardUnit.Days => Days(known),
        BoardUnit.Percent => $"{known}%",
        BoardUnit.M2 => $"{Hectares(known)} ha",
        BoardUnit.Kva => $"{Number(known)} kVA",
        _ => Number(known),
    };

    /// <summary>"10 meer", "2 werkdagen korter", or that both are told alike; a dash when one is not told.</summary>
    public static string Difference(BoardUnit unit, long? value, long? then)
    {
        if (value is not { } known || then is not { } other)
            return Nothing;
        var (more, size) = (known > other, Math.Abs(known - other));
        return (unit, size) switch
        {
            (BoardUnit.Days, 0) => "even lang",
            (_, 0) => "ongeveer evenveel",
            (BoardUnit.Days, _) => $"{Days(size)} {(more ? "langer" : "korter")}",
            (BoardUnit.Percent, _) => $"{size} procentpunt {(more ? "meer" : "minder")}",
            // Never "<3": that is what two figures in fives cannot differ by.
            (BoardUnit.Leads, _) => $"{Number(size)} {(more ? "meer" : "minder")}",
            _ => $"{Write(unit, size)} {(more ? "meer" : "minder")}",
        };
    }

    public static string Number(long number) => Written.Number(number, "nl");

    public static string Number(long? number) => number is { } known ? Number(known) : Nothing;

    /// <summary>Leads, as they are told in fives.</summary>
    public static string Count(long count) => count == 0 ? Few : Number(count);

    public static string Percent(int? share) => Write(BoardUnit.Percent, share);

    /// <summary>Whole hectares.</summary>
    public static string Hectares(long m2) => Math.Round(m2 / 10_000m, MidpointRounding.AwayFromZero).ToString("N0", Dutch);

    public static string Hectares(long? m2) => m2 is { } known ? Hectares(known) : Nothing;

    public static string Days(long days) => days == 1 ? "1 werkdag" : $"{Number(days)} werkdagen";
}
