using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.Data.Sqlite;

namespace Acquisitieloket.Benchmarks;

/// <summary>The plainest ranking there is: SQLite in memory filters sites and plots, and orders by how far the area is off. No reasons.</summary>
internal sealed class SqlRanking : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand query;

    public SqlRanking(IReadOnlyList<Site> sites)
    {
        connection.Open();
        Do("CREATE TABLE site (id INTEGER PRIMARY KEY, code TEXT, category INTEGER, road INTEGER, water INTEGER)");
        Do("CREATE TABLE plot (site INTEGER, area INTEGER, status INTEGER)");
        using (var all = connection.BeginTransaction())
        {
            for (var id = 0; id < sites.Count; id++)
                Insert(id, sites[id]);
            all.Commit();
        }
        Do("CREATE INDEX plots ON plot (site, status, area)");
        query = connection.CreateCommand();
        query.CommandText = """
            SELECT s.id, s.code, MIN(ABS(p.area - $target)) AS off FROM site s LEFT JOIN plot p ON p.site = s.id AND p.status <= 3
            WHERE s.category >= $category AND s.road >= $road AND s.water >= $water
            GROUP BY s.id HAVING $most = 0 OR SUM(p.area BETWEEN $least AND $most) > 0 ORDER BY off, s.code
            """;
    }

    public int Rank(Requirements asked)
    {
        query.Parameters.Clear();
        query.Parameters.AddWithValue("$target", asked.PlotM2?.Asked ?? 0);
        query.Parameters.AddWithValue("$least", asked.PlotM2?.Min ?? 0);
        query.Parameters.AddWithValue("$most", asked.PlotM2?.Max ?? 0);
        query.Parameters.AddWithValue("$category", (int)(asked.Category ?? 0) / 10);
        query.Parameters.AddWithValue("$road", asked.Road == Need.Needed ? 1 : 0);
        query.Parameters.AddWithValue("$water", asked.Water == Need.Needed ? 1 : 0);
        using var rows = query.ExecuteReader();
        var found = 0;
        while (rows.Read())
            found += rows.GetString(1).Length > 0 ? 1 : 0;
        return found;
    }

    public void Dispose()
    {
        query.Dispose();
        connection.Dispose();
    }

    private void Insert(int id, Site site)
    {
        int Has(Modality modality) => site.Accessibility.Any(a => a.Modality == modality) ? 1 : 0;
        Do($"INSERT INTO site VALUES ({id}, '{site.Code}', {site.MaxEnvironmentalCategory ?? 0}, {Has(Modality.Road)}, {Has(Modality.Water)})");
        foreach (var plot in site.Plots)
            Do($"INSERT INTO plot VALUES ({id}, {plot.AreaM2}, {(int)plot.Status})");
    }

    private void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
