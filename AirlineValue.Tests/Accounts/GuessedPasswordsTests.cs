using AirlineValue.Web.Accounts;

namespace AirlineValue.Tests.Accounts;

public sealed class GuessedPasswordsTests
{
    [Theory]
    [InlineData("password12345678")]
    [InlineData("P@ssw0rd2024!")]
    [InlineData("Qwertyuiop123")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abxabxabxabx")]
    [InlineData("woaini5201314")]
    [InlineData("AirlineValue2026")]
    public void ErrorOf_WhatManyUse_IsCommon(string password) => Assert.Equal(GuessedPasswords.Common, GuessedPasswords.ErrorOf("mei", password));

    [Theory]
    [InlineData("four words of a test")]
    [InlineData("kelp-drum-9-otters")]
    [InlineData("云上的第七个航班日")]
    public void ErrorOf_WhatNobodyGuesses_IsNone(string password) => Assert.Null(GuessedPasswords.ErrorOf("mei", password));

    [Fact]
    public void ErrorOf_PasswordWithTheName_SaysSo() => Assert.Equal(GuessedPasswords.HoldsName, GuessedPasswords.ErrorOf("wangmei", "my Wangmei phrase"));

    [Fact]
    public void ErrorOf_VeryLong_SaysSo() => Assert.Equal(GuessedPasswords.TooLong, GuessedPasswords.ErrorOf("mei", new string('k', 60) + new string('m', 69)));
}
