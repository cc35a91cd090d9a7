import Foundation
import TestSupport
import Testing
import YarnProgram
import YarnRuntime

struct NumberTextTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "-0"), (1, "1"), (-1, "-1"), (0.1 + 0.2, "0.3"), (45.1, "45.1"),
      (2.1, "2.1"), (1.0 / 3, "0.33333334"), (123456.7, "123456.7"), (1_000_000, "1000000"),
      (9_999_999, "9999999"), (16_777_216, "16777216"), (16_777_215, "16777215"),
      (1e7, "10000000"), (-1e7, "-10000000"), (1.2e7, "12000000"), (12_345_678, "12345678"),
      (123_456_792, "123456790"), (-123_456_792, "-123456790"), (1e8, "100000000"),
      (999_999_872, "999999900"), (999_999_936, "999999940"), (Float(1e9).nextDown, "999999940"),
      (1e9, "1E+09"), (-1e9, "-1E+09"), (1_073_741_824, "1.0737418E+09"), (1e10, "1E+10"),
      (12_345_678_848, "1.2345679E+10"), (1e38, "1E+38"),
      (16_777_220, "16777220"), (33_554_432, "33554432"), (1234567.9, "1234567.9"),
      (0.0001, "0.0001"), (0.00012, "0.00012"), (0.00001, "1E-05"), (0.000012, "1.2E-05"),
      (-0.00001, "-1E-05"), (Float.leastNonzeroMagnitude, "1E-45"), (0.001, "0.001"), (100, "100"),
      (0.5, "0.5"),
      (.infinity, "Infinity"), (-.infinity, "-Infinity"), (.nan, "NaN"),
      (Float.greatestFiniteMagnitude, "3.4028235E+38"),
      (Float.leastNormalMagnitude, "1.1754944E-38"),
    ] as [(Float, String)]
  )
  func `a number is written as the shortest digits that give it back`(
    number: Float,
    text: String
  ) {
    #expect(Value.number(number).text == text)
  }

  @Test(arguments: 0..<256)
  func `the text of any finite number reads as that number`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let number = Float(bitPattern: UInt32.random(in: 0...UInt32.max, using: &generator))
      guard number.isFinite else { continue }
      #expect(Float(Value.number(number).text)?.bitPattern == number.bitPattern)
    }
  }

  @Test(arguments: [
    Value.number(.infinity), .number(-.infinity), .number(.nan), .number(-0.0), .number(0.1),
    .string(""), .string("\u{E9}"), .string("e\u{301}"), .bool(true), .bool(false),
    .number(Float(bitPattern: 0x7FC0_0001)),
  ])
  func `a value is decoded as it was encoded`(value: Value) throws {
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(Value.self, from: data) == value)
  }

  @Test func `True and False are written with a capital`() {
    #expect(Value.bool(true).text == "True")
    #expect(Value.bool(false).text == "False")
  }
}
