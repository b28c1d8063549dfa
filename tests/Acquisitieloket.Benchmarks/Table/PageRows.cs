namespace Acquisitieloket.Benchmarks.Table;

/// <summary>The rows that the pages of a lead show, read as plainly as can be: no rights, no session, each table once.</summary>
internal static class PageRows
{
    private const string Lead = """
        SELECT * FROM Leads l JOIN Enquiries e ON e.Id = l.EnquiryId JOIN Companies c ON c.Id = l.CompanyId JOIN Contacts k ON k.Id = l.ContactId
        JOIN AspNetUsers u ON u.Id = l.ContactPersonId JOIN Departments d ON d.Id = l.DepartmentId WHERE l.Id =
        """;

    public static IReadOnlyList<string> OfLead(long id) =>
    [
        $"{Lead} {id}",
        .. Of(id, "FollowUps", "Questions", "Documents", "Proposals", "Shortlist", "PlotClaims", "AftercareChecks", "ServiceTerms"),
        $"SELECT * FROM AuditEvents WHERE LeadId = {id} ORDER BY At DESC, Id DESC LIMIT 201",
    ];

    public static IReadOnlyList<string> OfStatus(long id) =>
    [
        $"{Lead} {id}", .. Of(id, "ServiceTerms", "StageChanges", "Proposals", "PrivateLinks", "Visits", "Interactions", "Documents", "ErasureRequests"),
    ];

    private static IEnumerable<string> Of(long id, params string[] tables) => tables.Select(table => $"SELECT * FROM {table} WHERE LeadId = {id}");
}
