using Acquisitieloket.Core.Privacy;

namespace Acquisitieloket.Core.Data;

/// <summary>
/// Tables whose rows the database keeps: none is deleted, and of a row only changes what is named here. How land was issued
/// can so be told afterwards, whichever program wrote to the tables. Taking out who asked (<see cref="LeadEraser"/>) is allowed,
/// with the very words that it puts in their place.
/// </summary>
public static class AppendOnly
{
    /// <summary>A column that never changes, unless one of the exceptions says so.</summary>
    /// <param name="Until">Free as long as this column of the row is empty.</param>
    /// <param name="Erased">The words by which its content may be replaced.</param>
    /// <param name="MayEmpty">May be made empty.</param>
    /// <param name="With">May be made empty only together with a value in this column.</param>
    public sealed record Column(string Name, string? Until = null, string? Erased = null, bool MayEmpty = false, string? With = null);

    /// <summary>A table with the columns that are kept.</summary>
    public sealed record Table(string Name, params IReadOnlyList<Column> Columns);

    /// <summary>In the order in which they are made.</summary>
    public static IReadOnlyList<Table> Tables { get; } =
    [
        new("PlotClaims",
            new("Id"), new("Key"), new("PlotId"), new("Kind"), new("LeadId"), new("Cluster"), new("FirstAt"), new("At"), new("ById"), new("Until"),
            new("FeeCents"), new("FollowsId"), new("ProcedureId"), new("HeldPlotId", MayEmpty: true, With: "EndedAt"),
            new("HolderName", Erased: Erased.Company, MayEmpty: true), new("Basis", Erased: Erased.Text), new("Exception", Erased: Erased.Text),
            new("EndedAt", Until: "EndedAt"), new("EndedById", Until: "EndedAt"), new("End", Until: "EndedAt"), new("EndReason", Until: "EndedAt", Erased: Erased.Text)),
        new("FactChanges",
            new("Id"), new("SiteId"), new("PlotId"), new("BuildingId"), new("Fact"), new("Before"), new("After"), new("AsOf"), new("Source"), new("Origin"),
            new("At"), new("ById")),
        new("PlotLineages", new("Id"), new("FromId"), new("ToId"), new("At"), new("ById")),
        new("IssueProcedures",
            new("Id"), new("Key"), new("SiteId"), new("CreatedAt"), new("CreatedById"), new("Route", Until: "PublishedAt"), new("Terms", Until: "PublishedAt"),
            new("PublishedAt", Until: "PublishedAt"), new("ClosesAt", Until: "PublishedAt"), new("SeedHash", Until: "PublishedAt"), new("Seed", Until: "PublishedAt")),
        new("IssuePlots", new("Id"), new("ProcedureId"), new("PlotId"), new("HeldPlotId", MayEmpty: true)),
        new("IssueCandidates",
            new("Id"), new("Key"), new("ProcedureId"), new("Number"), new("LeadId"), new("Intended"), new("ReceivedAt"), new("Late"), new("At"), new("ById"),
            new("OfferCents"), new("Name", Erased: Erased.Company, MayEmpty: true), new("Text", Erased: Erased.Text), new("WonAt", Until: "WonAt")),
        new("IssueSteps",
            new("Id"), new("ProcedureId"), new("CandidateId"), new("Kind"), new("At"), new("ById"), new("Values"), new("Text", Erased: Erased.Text)),
    ];

    /// <summary>What says no, on every database.</summary>
    public static string Refusal(Table table) => $"Rows of {table.Name} are only added.";

    /// <summary>The condition under which a change of a row is refused; how a database compares and names rows is passed.</summary>
    internal static string Forbidden(Table table, Func<string, string> changed, Func<string, string> before, Func<string, string> after) =>
        string.Join(" OR ", table.Columns.Select(c =>
        {
            List<string> all = [changed(c.Name)];
            if (c.Until is { } until)
                all.Add($"{before(until)} IS NOT NULL");
            if (c.Erased is { } erased)
                all.Add($"({after(c.Name)} IS NULL OR {after(c.Name)} <> '{erased}')");
            if (c.MayEmpty)
                all.Add(c.With is { } with ? $"({after(c.Name)} IS NOT NULL OR {after(with)} IS NULL)" : $"{after(c.Name)} IS NOT NULL");
            return $"({string.Join(" AND ", all)})";
        }));
}
