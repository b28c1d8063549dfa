using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Acquisitieloket.Core.Data;

/// <summary>The statement that inserts a row of one table, prepared once: its columns and conversions are those of the model.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteCommand command;
    private readonly PropertyInfo id;
    private readonly (IClrPropertyGetter Value, Func<object?, object?>? Convert, SqliteParameter Parameter)[] columns;

    public SqliteInsert(AppDbContext db, IEntityType type)
    {
        var key = type.FindPrimaryKey()!.Properties.Single();
        id = key.PropertyInfo!;
        command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        columns = [.. type.GetProperties().Where(p => p != key).Select((property, i) => Column(property, $"@p{i}"))];
        References = [.. type.GetForeignKeys().Where(k => k.DependentToPrincipal is not null).Select(k => new Reference(k))];

        var sql = db.GetService<ISqlGenerationHelper>();
        var names = type.GetProperties().Where(p => p != key).Select(p => sql.DelimitIdentifier(p.GetColumnName()));
        command.CommandText = $"""
            INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!)} ({string.Join(", ", names)})
            VALUES ({string.Join(", ", columns.Select(c => c.Parameter.ParameterName))})
            RETURNING {sql.DelimitIdentifier(key.GetColumnName())}
            """;
    }

    /// <summary>The columns that refer to other rows by a navigation.</summary>
    public IReadOnlyList<Reference> References { get; }

    public long IdOf(object row) => (long)id.GetValue(row)!;

    public bool IsStored(object row) => IdOf(row) != 0;

    public void Insert(object row)
    {
        foreach (var (value, convert, parameter) in columns)
        {
            var own = value.GetClrValue(row);
            parameter.Value = (own is null || convert is null ? own : convert(own)) ?? DBNull.Value;
        }
        try
        {
            id.SetValue(row, Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture));
        }
        catch (SqliteException wrong)
        {
            throw new DbUpdateException($"A new {row.GetType().Name} cannot be stored.", wrong);
        }
    }

    private (IClrPropertyGetter, Func<object?, object?>?, SqliteParameter) Column(IProperty property, string name)
    {
        if (property.IsShadowProperty())
            throw new InvalidOperationException($"{property.DeclaringType.Name}.{property.Name} is in no object, so it cannot be written.");
        var mapping = property.GetRelationalTypeMapping();
        var parameter = (SqliteParameter)mapping.CreateParameter(command, name, null, nullable: true);
        command.Parameters.Add(parameter);
        return (property.GetGetter(), mapping.Converter?.ConvertToProvider, parameter);
    }

    public void Dispose() => command.Dispose();

    internal sealed class Reference(IForeignKey key)
    {
        private readonly IClrPropertyGetter navigation = key.DependentToPrincipal!.GetGetter();
        private readonly PropertyInfo column = key.Properties.Single().PropertyInfo!;

        public object? RowOf(object row) => navigation.GetClrValue(row);

        public void Set(object row, long id) => column.SetValue(row, id);
    }
}
