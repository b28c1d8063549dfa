using System.Linq.Expressions;

namespace Acquisitieloket.Core.Data;

/// <summary>
/// Pages through rows in the order of a key and then the id: the next page starts after the last row of this one, so
/// that the thousandth page costs what the first does. The key must not be null; T must have a whole number "Id".
/// </summary>
public static class Keyset
{
    /// <summary>Rows in the order of the key and then the id, from the row after the position on.</summary>
    public static IQueryable<T> Paged<T, TKey>(
        this IQueryable<T> rows, Expression<Func<T, TKey>> key, bool descending, Position<TKey>? after)
    {
        var row = key.Parameters[0];
        var id = Expression.Lambda<Func<T, long>>(Expression.Property(row, "Id"), row);
        if (after is not null)
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(Beyond(key.Body, id.Body, descending, after), row));
        return descending ? rows.OrderByDescending(key).ThenByDescending(id) : rows.OrderBy(key).ThenBy(id);
    }

    // Written as key >= k and (key > k or id > i): with the first half a database seeks to the place in its index,
    // which it does not with the equivalent key > k or (key = k and id > i).
    private static BinaryExpression Beyond<TKey>(Expression key, Expression id, bool descending, Position<TKey> after)
    {
        // Through a member, so that the values become parameters and the query is compiled once.
        var place = Expression.Constant(after);
        var (placeKey, placeId) = (Expression.Property(place, nameof(after.Key)), Expression.Property(place, nameof(after.Id)));
        return Expression.AndAlso(
            Compare(key, placeKey, descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual),
            Expression.OrElse(
                Compare(key, placeKey, descending ? ExpressionType.LessThan : ExpressionType.GreaterThan),
                Compare(id, placeId, descending ? ExpressionType.LessThan : ExpressionType.GreaterThan)));
    }

    private static BinaryExpression Compare(Expression left, Expression right, ExpressionType how)
    {
        if (left.Type == typeof(string))
            return Expression.MakeBinary(how,
                Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0));
        return left.Type.IsEnum
            ? Expression.MakeBinary(how, Expression.Convert(left, typeof(int)), Expression.Convert(right, typeof(int)))
            : Expression.MakeBinary(how, left, right);
    }
}

/// <summary>The place of a row in a list: its key and its id.</summary>
public sealed record Position<TKey>(TKey Key, long Id);
