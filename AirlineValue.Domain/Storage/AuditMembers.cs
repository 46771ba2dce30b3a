using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>The salted hashes that the audit names members by, and whose they are until the member is erased.</summary>
internal static class AuditMembers
{
    private const int SaltBytes = 16;

    /// <summary>The hash of a member; made when it is first asked for.</summary>
    public static string DigestOf(SqliteConnection connection, string memberNumber)
    {
        if (FindDigest(connection, memberNumber) is { } known)
            return known;
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var digest = Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(memberNumber)]));
        connection.Execute(
            "INSERT INTO audit_member (member_number, salt, digest) VALUES ($number, $salt, $digest) ON CONFLICT DO NOTHING",
            ("$number", memberNumber), ("$salt", salt), ("$digest", digest));
        return FindDigest(connection, memberNumber)!;
    }

    /// <summary>The hash of a member; null where none was asked for.</summary>
    public static string? FindDigest(SqliteConnection connection, string memberNumber) => connection.Query(
        "SELECT digest FROM audit_member WHERE member_number = $number", row => row.GetString(0), ("$number", memberNumber)).FirstOrDefault();
}
