using System.Linq.Expressions;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demand.Balance;

/// <summary>How large what is asked or offered is. The numbers stand in addresses.</summary>
public enum SizeClass
{
    Unknown = 0,
    To2500 = 1,
    To5000 = 2,
    To10000 = 3,
    To25000 = 4,
    To50000 = 5,
    Larger = 6,
}

/// <summary>How much power is asked or offered: up to a small connection, up to one on low voltage, and from there on the larger ones.</summary>
public enum PowerClass
{
    Unknown = 0,
    To60 = 1,
    To160 = 2,
    To630 = 3,
    To2000 = 4,
    Larger = 5,
}

/// <summary>Where the classes end, in one place for leads (in the database) and plots (in memory). An end belongs to its class.</summary>
public static class BalanceClasses
{
    public static SizeClass SizeOf(int? m2) => m2 switch
    {
        null => SizeClass.Unknown,
        <= 2_500 => SizeClass.To2500,
        <= 5_000 => SizeClass.To5000,
        <= 10_000 => SizeClass.To10000,
        <= 25_000 => SizeClass.To25000,
        <= 50_000 => SizeClass.To50000,
        _ => SizeClass.Larger,
    };

    public static PowerClass PowerOf(int? kva) => kva switch
    {
        null => PowerClass.Unknown,
        <= 60 => PowerClass.To60,
        <= 160 => PowerClass.To160,
        <= 630 => PowerClass.To630,
        <= 2_000 => PowerClass.To2000,
        _ => PowerClass.Larger,
    };

    public static string Dutch(this SizeClass size) => size switch
    {
        SizeClass.To2500 => "Tot 2.500\u00A0m²",
        SizeClass.To5000 => "2.500–5.000\u00A0m²",
        SizeClass.To10000 => "0,5–1\u00A0ha",
        SizeClass.To25000 => "1–2,5\u00A0ha",
        SizeClass.To50000 => "2,5–5\u00A0ha",
        SizeClass.Larger => "Meer dan 5\u00A0ha",
        _ => "Niet bekend",
    };

    public static string Dutch(this PowerClass power) => power switch
    {
        PowerClass.To60 => "Tot 60\u00A0kVA",
        PowerClass.To160 => "60–160\u00A0kVA",
        PowerClass.To630 => "160–630\u00A0kVA",
        PowerClass.To2000 => "630–2.000\u00A0kVA",
        PowerClass.Larger => "Meer dan 2.000\u00A0kVA",
        _ => "Niet bekend",
    };

    /// <summary>The leads that one cell of the report counts together, as the database groups them.</summary>
    internal static Expression<Func<Lead, DemandKey>> KeyOf { get; } = l => new DemandKey
    {
        Segment = l.Segment,
        Municipality = l.Department!.Municipality,
        Size = l.AskedM2 == null ? 0 : l.AskedM2 <= 2_500 ? 1 : l.AskedM2 <= 5_000 ? 2 : l.AskedM2 <= 10_000 ? 3
            : l.AskedM2 <= 25_000 ? 4 : l.AskedM2 <= 50_000 ? 5 : 6,
        Power = l.AskedKva == null ? 0 : l.AskedKva <= 60 ? 1 : l.AskedKva <= 160 ? 2 : l.AskedKva <= 630 ? 3 : l.AskedKva <= 2_000 ? 4 : 5,
    };
}

/// <summary>What the leads of one cell have in common; the classes as numbers.</summary>
internal sealed record DemandKey
{
    public required Matching.Segment Segment { get; init; }
    public required Municipality? Municipality { get; init; }
    public required int Size { get; init; }
    public required int Power { get; init; }
}
