using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Data;

/// <summary>Inserts rows of any table in SQLite, each after the rows that it refers to.</summary>
internal sealed class SqliteInserts(AppDbContext db) : IDisposable
{
    private readonly Dictionary<Type, SqliteInsert> tables = [];

    /// <summary>Inserts a row, and those that it needs, unless it has an id already.</summary>
    public void Write(object row)
    {
        var table = TableOf(row.GetType());
        if (table.IsStored(row))
            return;
        foreach (var reference in table.References)
            if (reference.RowOf(row) is { } needed)
            {
                Write(needed);
                reference.Set(row, TableOf(needed.GetType()).IdOf(needed));
            }
        table.Insert(row);
    }

    private SqliteInsert TableOf(Type type)
    {
        if (!tables.TryGetValue(type, out var table))
            tables[type] = table = new SqliteInsert(db, db.Model.FindEntityType(type)
                ?? throw new InvalidOperationException($"{type.Name} is no row of a table."));
        return table;
    }

    public void Dispose()
    {
        foreach (var table in tables.Values)
            table.Dispose();
    }
}
