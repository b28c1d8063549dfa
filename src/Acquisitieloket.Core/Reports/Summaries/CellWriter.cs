using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>Adds to cells, each by one statement that makes it when it is not there, in the caller's transaction.</summary>
internal static class CellWriter
{
    private const string Upsert = """
        INSERT INTO "ReportCells" ("Fact", "Period", "A", "B", "DepartmentId", "Cluster", "Count", "M2", "Kva", "Jobs")
        VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9})
        ON CONFLICT ("Fact", "Period", "A", "B", "DepartmentId", "Cluster") DO UPDATE SET "Count" = "ReportCells"."Count" + excluded."Count",
            "M2" = "ReportCells"."M2" + excluded."M2", "Kva" = "ReportCells"."Kva" + excluded."Kva", "Jobs" = "ReportCells"."Jobs" + excluded."Jobs"
        """;

    private const string Merge = """
        MERGE [ReportCells] AS c USING (SELECT {0} AS [Fact], {1} AS [Period], {2} AS [A], {3} AS [B], {4} AS [DepartmentId], {5} AS [Cluster]) AS k
        ON c.[Fact] = k.[Fact] AND c.[Period] = k.[Period] AND c.[A] = k.[A] AND c.[B] = k.[B] AND c.[DepartmentId] = k.[DepartmentId] AND c.[Cluster] = k.[Cluster]
        WHEN MATCHED THEN UPDATE SET [Count] += {6}, [M2] += {7}, [Kva] += {8}, [Jobs] += {9}
        WHEN NOT MATCHED THEN INSERT ([Fact], [Period], [A], [B], [DepartmentId], [Cluster], [Count], [M2], [Kva], [Jobs])
            VALUES (k.[Fact], k.[Period], k.[A], k.[B], k.[DepartmentId], k.[Cluster], {6}, {7}, {8}, {9});
        """;

    public static async Task AddAsync(AppDbContext db, IEnumerable<(CellKey Cell, Quantities Sum)> changes, CancellationToken cancellation)
    {
        var statement = db.Database.IsSqlServer() ? Merge : Upsert;
        // In the order of the table: two rows beside each other are on one page.
        foreach (var ((fact, period, a, b, department, cluster), (count, m2, kva, jobs)) in changes
            .OrderBy(c => c.Cell.Fact).ThenBy(c => c.Cell.Period).ThenBy(c => c.Cell.A).ThenBy(c => c.Cell.B))
            await db.Database.ExecuteSqlRawAsync(statement, [(int)fact, period, a, b, department, (int)cluster, count, m2, kva, jobs], cancellation);
    }
}
